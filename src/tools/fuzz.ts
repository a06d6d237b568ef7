/**
 * Tries content folders that nobody would write until the time is up: `npm run fuzz`, `npm run fuzz -- --minutes 60`.
 * `npm run fuzz -- --seed 4711` tries one again and writes its files to `.bench/fuzz/4711/content/`.
 */
import { fork } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { fuzzCase } from "../test/fuzz/fuzz-case.ts";
import { siteProblems } from "../test/fuzz/site-problems.ts";
import { describeMachine } from "./describe-machine.ts";

const RUNNER = join(import.meta.dirname, "run.mjs");
const FOUND = join(import.meta.dirname, "../../.bench/fuzz");
/** A case that is not done by then hangs. */
const HANG_MS = 60_000;
/** Seeds that one process tries: a build that aborts Node or eats its memory takes this many with it. */
const BATCH = 500;

const { values } = parseArgs({
  options: {
    minutes: { type: "string", default: "10" },
    /** The first seed, another each time unless given. */
    from: { type: "string", default: String(Math.floor(Date.now() / 1000) % 1e9) },
    seed: { type: "string" },
    /** Internal: tries one batch and tells its parent. */
    batch: { type: "string" },
  },
});

if (values.batch !== undefined) tryBatch(Number(values.batch));
else if (values.seed !== undefined) tryAgain(Number(values.seed));
else await tryUntil(Date.now() + Number(values.minutes) * 60_000);

function tryBatch(first: number): void {
  for (let seed = first; seed < first + BATCH; seed += 1) {
    process.send?.({ seed });
    const problems = siteProblems(fuzzCase(seed).files);
    if (problems.length > 0) process.send?.({ seed, problems });
  }
  process.disconnect();
}

function tryAgain(seed: number): void {
  const { kind, files } = fuzzCase(seed);
  for (const [path, bytes] of Object.entries(files)) {
    mkdirSync(join(FOUND, String(seed), "content"), { recursive: true });
    writeFileSync(join(FOUND, String(seed), "content", path), bytes);
  }
  console.log(`Seed ${seed} (${kind}) is in ${join(FOUND, String(seed))}.`);
  console.log(siteProblems(files).join("\n") || "It is built whole, or refused in words.");
}

async function tryUntil(end: number): Promise<void> {
  const finds: string[] = [];
  let next = Number(values.from);
  const first = next;
  while (Date.now() < end) {
    const { tried, found } = await runBatch(next, end);
    finds.push(...found);
    next += tried;
  }
  console.log(
    `${describeMachine()}: ${next - first} cases from seed ${first} in ${values.minutes} minutes, ${finds.length} finds.`,
  );
  if (finds.length > 0) process.exitCode = 1;
}

interface Batch {
  readonly tried: number;
  readonly found: readonly string[];
}

/** Tries a batch in a process of its own, so that a hang and an abort are found too. */
function runBatch(first: number, end: number): Promise<Batch> {
  const child = fork(RUNNER, [join(import.meta.dirname, "fuzz.ts"), "--batch", String(first)]);
  const found: string[] = [];
  let seed = first;
  const tell = (problem: string): void => {
    found.push(problem);
    console.log(`seed ${seed}: ${problem}`);
  };
  return new Promise((resolve) => {
    const hang = (): void => {
      tell(`does not end within ${HANG_MS / 1000} s`);
      child.kill("SIGKILL");
    };
    let timer = setTimeout(hang, HANG_MS);
    let isOver = false;
    child.on("message", (message: { readonly seed: number; readonly problems?: readonly string[] }) => {
      seed = message.seed;
      clearTimeout(timer);
      timer = setTimeout(hang, HANG_MS);
      for (const problem of message.problems ?? []) tell(problem);
      isOver = Date.now() >= end;
      if (isOver) child.kill();
    });
    child.on("close", (code) => {
      clearTimeout(timer);
      if (code !== 0 && !isOver && !child.killed) tell(`ends the process with ${code}`);
      resolve({ tried: seed - first + 1, found });
    });
  });
}
