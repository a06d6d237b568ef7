import { expect, test } from "vitest";
import type { NumberedJob, ProcessMessage, ThreadMessage } from "../picture-jobs.ts";
import { PictureQueue } from "./picture-queue.ts";

const job = (number: number, megapixels = 1): NumberedJob => ({
  number,
  job: { file: `${number}.jpg`, hash: "", megapixels, versions: [] },
});
const answer = (number: number) => ({ job: number, answer: { kind: "made" as const, files: [] } });

/** A queue whose processes are played by the test. */
function playQueue() {
  const processes: { given: number[]; say: (message: ProcessMessage) => void; die: () => void }[] = [];
  const told: ThreadMessage[] = [];
  const queue = new PictureQueue(
    ({ onMessage, onEnd }) => {
      const given: number[] = [];
      processes.push({ given, say: onMessage, die: onEnd });
      return { send: ({ number }) => void given.push(number) };
    },
    (message) => void told.push(message),
    4,
  );
  const last = () => processes.at(-1) ?? { given: [], say: () => undefined, die: () => undefined };
  return { queue, processes, told, last };
}

test("a picture that brings its process down is told, and the next goes to a new one", () => {
  const { queue, processes, told, last } = playQueue();
  queue.add(job(1, 50));
  queue.add(job(2, 50));
  last().say("ready");
  last().die();
  expect(told).toEqual([{ job: 1, answer: { kind: "crashed" } }]);
  expect(processes.map(({ given }) => given)).toEqual([[1], [2]]);
  last().say("ready");
  last().say(answer(2));
  expect(told.slice(1)).toEqual([answer(2)]);
});

test("of several that were open each is tried again alone, and only the one at fault is told", () => {
  const { queue, processes, told, last } = playQueue();
  queue.add(job(1));
  queue.add(job(2));
  queue.add(job(3, 100));
  last().say("ready");
  expect(last().given).toEqual([1, 2]);
  last().die();
  last().say("ready");
  expect(last().given).toEqual([1]);
  last().say(answer(1));
  expect(last().given).toEqual([1, 2]);
  last().die();
  last().say("ready");
  last().say(answer(3));
  expect(processes.map(({ given }) => given)).toEqual([[1, 2], [1, 2], [3]]);
  expect(told).toEqual([answer(1), { job: 2, answer: { kind: "crashed" } }, answer(3)]);
});

test("a process that dies idle is started again when there is work", () => {
  const { queue, processes, told, last } = playQueue();
  queue.add(job(1));
  last().say("ready");
  last().say(answer(1));
  last().die();
  queue.add(job(2));
  last().say("ready");
  last().say(answer(2));
  expect([processes.length, told]).toEqual([2, [answer(1), answer(2)]]);
});

test("a process that cannot begin is a fault, not one of each picture", () => {
  const { queue, processes, told, last } = playQueue();
  queue.add(job(1));
  queue.add(job(2));
  last().die();
  expect([processes.length, told]).toEqual([
    1,
    [{ fault: "The process that works on pictures ended before it had begun." }],
  ]);
  queue.add(job(3));
  last().say({ fault: "no library" });
  expect(told.slice(1)).toEqual([{ fault: "no library" }]);
});
