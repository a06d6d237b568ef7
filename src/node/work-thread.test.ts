import { join } from "node:path";
import { expect, test } from "vitest";
import { compileThread } from "./compile-thread.ts";
import { MachineFault } from "./machine-fault.ts";
import { WorkThread } from "./work-thread.ts";

const IMPATIENT = { startMs: 400, silenceMs: 400, endMs: 400 };

const BREAKING = join(import.meta.dirname, "../test/samples/breaking-thread.ts");
const SLEEP = "Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0)";

/** Says nothing of itself, as threads do that the machine cannot start. */
const silent = (code: string) => new WorkThread({ code, isText: true }, {}, IMPATIENT);

test.each([
  ["never begins", () => silent(SLEEP), "cannot begin"],
  ["breaks before it begins", () => silent("throw new Error('no memory')"), "cannot begin"],
  ["breaks at its work", () => new WorkThread(compileThread(BREAKING), {}), "ended too early"],
  [
    "begins and hangs",
    () => silent(`Atomics.store(require("node:worker_threads").workerData.shared, 1, 1); ${SLEEP}`),
    "does not come to an end",
  ],
])("a thread that %s is a fault of the machine, in words, and not waited for without end", (_what, start, words) => {
  const thread = start();
  thread.post({ foreign: true });
  expect(thread.isLost).toBe(false);
  expect(() => thread.receive()).toThrow(MachineFault);
  expect(thread.isLost).toBe(true);
  expect(() => thread.receive()).toThrow(words);
});

test("messages come in their order, also those that were sent while nobody waited", () => {
  const code =
    "const { port } = require('node:worker_threads').workerData; port.on('message', (message) => port.postMessage(message));";
  const thread = new WorkThread<{ readonly number: number }>({ code, isText: true }, {});
  for (const number of [1, 2, 3]) thread.post({ number });
  expect([1, 2, 3].map(() => thread.receive().number)).toEqual([1, 2, 3]);
});
