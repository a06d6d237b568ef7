/**
 * A long day in minutes: a desk that posts, edits, corrects, withdraws and deletes, `wirecopy build --watch`, nginx with the
 * configuration we ship, readers that follow the protocol and real pages in a browser. At the end each must have what the desk has:
 * `npm run soak`, `npm run soak -- --minutes 1 --readers 20`. The program must be compiled; nginx and Chromium must be there.
 */
import { setMaxListeners } from "node:events";
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { Agent } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { parseArgs } from "node:util";
import { startHost } from "../test/hosting/start-host.ts";
import { median } from "./bench/measure.ts";
import { describeMachine } from "./describe-machine.ts";
import { BrowserReaders } from "./soak/browser-readers.ts";
import { differences } from "./soak/differences.ts";
import { Desk } from "./soak/event.ts";
import { SimulatedReader } from "./soak/simulated-reader.ts";
import { WatchBuild } from "./soak/watch-build.ts";

const { values } = parseArgs({
  options: {
    minutes: { type: "string", default: "10" },
    readers: { type: "string", default: "200" },
    pages: { type: "string", default: "3" },
    /** Twelve hours at twenty actions an hour. */
    actions: { type: "string", default: "240" },
    seed: { type: "string", default: "1" },
  },
});

/** Simulated readers ask this often, real pages as often as a site may ask them to. */
const PACE_MS = 2000;
const PAGE_POLL_S = 5;
const FIRST_ENTRIES = 10;
/** The last change reaches a page that doubts it twice, and the slowest reader, well within this. */
const AFTERMATH_MS = 60_000;
const INDEX = `---\ntitle: Soak\nurl: https://example.org\npoll: ${PAGE_POLL_S}\n---\n`;

const folder = mkdtempSync(join(tmpdir(), "wirecopy-soak-"));
const desk = new Desk(Number(values.seed), FIRST_ENTRIES);
mkdirSync(join(folder, "content"));
writeFileSync(join(folder, "content/index.md"), INDEX);
publish();
const build = new WatchBuild(folder);
const stop = new AbortController();
// Every reader that is still to come listens.
setMaxListeners(0, stop.signal);
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => stop.abort());
try {
  process.exitCode = await soak();
} catch (error) {
  // What the signal ends on its way, the build above all, fails in ways of its own.
  if (!stop.signal.aborted) throw error;
  console.error("Stopped before its end, so there is nothing to report.");
  process.exitCode = 130;
} finally {
  stop.abort();
  await build.stop();
  rmSync(folder, { recursive: true, force: true });
}

/** Waits, unless the event is stopped meanwhile. */
function pause(milliseconds: number): Promise<void> {
  return setTimeout(milliseconds, undefined, { signal: stop.signal });
}

/** Saves the blog as editors do: beside its place, then renamed. */
function publish(): void {
  writeFileSync(join(folder, "content/_saving"), desk.text());
  renameSync(join(folder, "content/_saving"), join(folder, "content/day.md"));
}

async function soak(): Promise<number> {
  await build.waitFor("day/live.json");
  const host = await startHost("nginx", { root: join(folder, "dist") });
  try {
    return await readAndAct(`http://127.0.0.1:${host.port}/day/`);
  } finally {
    await host.stop();
  }
}

async function readAndAct(address: string): Promise<number> {
  const pages = await BrowserReaders.open(address, Number(values.pages));
  try {
    const readers = startReaders(address);
    const heapsBefore = await pages.heaps();
    await act();
    const [heapsAfter, wrong] = await waitForAll(readers, pages);
    report(readers, { heapsBefore, heapsAfter, mishaps: pages.mishaps, wrong });
    return wrong.length + pages.mishaps.length + readers.flatMap(vainOf).length === 0 ? 0 : 1;
  } finally {
    await pages.close();
  }
}

function startReaders(address: string): readonly SimulatedReader[] {
  const agent = new Agent({ keepAlive: true, maxSockets: 50 });
  const readers = Array.from({ length: Number(values.readers) }, () => new SimulatedReader(address, agent, PACE_MS));
  const span = Number(values.minutes) * 30_000;
  for (const [index, reader] of readers.entries()) {
    // Half of them come while it goes on.
    const late = Math.max(0, index / readers.length - 0.5) * span;
    void pause(late).then(
      () => reader.read(stop.signal),
      () => undefined,
    );
  }
  return readers;
}

async function act(): Promise<void> {
  const every = (Number(values.minutes) * 60_000) / Number(values.actions);
  for (let left = Number(values.actions); left > 0; left -= 1) {
    desk.act();
    publish();
    build.look();
    await pause(every);
  }
  desk.state = "ended";
  publish();
}

/** What a reader asked for and did not get, but for older pages that a deletion took away: the next manifest names them no more. */
function vainOf({ counts }: SimulatedReader): readonly string[] {
  return counts.vain.filter((path) => !path.startsWith("pages/"));
}

type Heaps = readonly number[];

/** Waits until every reader has what the desk has, and tells what differs when the time is up. */
async function waitForAll(
  readers: readonly SimulatedReader[],
  pages: BrowserReaders,
): Promise<readonly [Heaps, readonly string[]]> {
  for (const end = Date.now() + AFTERMATH_MS; ; ) {
    const shown = [
      ...readers.map(({ articles }) => new Map([...articles].map(([id, { words }]) => [id, words]))),
      ...(await pages.shown()),
    ];
    const wrong = shown.flatMap((each, index) =>
      differences(desk.entries, each).map((words) => `reader ${index}: ${words}`),
    );
    if ((wrong.length === 0 && readers.every(({ isOver }) => isOver)) || Date.now() > end)
      return [await pages.heaps(), wrong];
    await pause(1000);
  }
}

interface Outcome {
  readonly heapsBefore: Heaps;
  readonly heapsAfter: Heaps;
  readonly mishaps: readonly string[];
  readonly wrong: readonly string[];
}

function report(readers: readonly SimulatedReader[], { heapsBefore, heapsAfter, mishaps, wrong }: Outcome): void {
  const sum = (of: (reader: SimulatedReader) => number) => readers.reduce((total, reader) => total + of(reader), 0);
  const third = (number: number) =>
    build.sizes.slice((build.sizes.length * number) / 3, (build.sizes.length * (number + 1)) / 3);
  const vain = readers.flatMap(vainOf);
  const rows = [
    [
      "actions",
      Object.entries(desk.counts)
        .map(([what, count]) => `${count} ${what}`)
        .join(", "),
    ],
    ["entries at the end", desk.entries.length],
    [
      "versions published, as the reader who saw most of them counts",
      Math.max(0, ...readers.map(({ counts }) => counts.versions)),
    ],
    ["readers, real pages among them", `${readers.length + Number(values.pages)}, ${values.pages}`],
    [
      "requests of the others, of which answered 304",
      `${sum(({ counts }) => counts.asked)}, ${sum(({ counts }) => counts.unchanged)}`,
    ],
    ["polls that failed and were tried again", sum(({ counts }) => counts.failed)],
    ["readers whose entries differ from the source", new Set(wrong.map((words) => words.split(":", 1)[0])).size],
    ["requests in vain, of real pages too", vain.length + mishaps.length],
    ["older pages that were gone when asked for", sum(({ counts }) => counts.vain.length) - vain.length],
    [
      "`build --watch` in the first, second and last third, median",
      [0, 1, 2].map((number) => `${median(third(number)).toFixed(0)} MiB`).join(", "),
    ],
    [
      "heap of real pages at the start and the end, most",
      [heapsBefore, heapsAfter].map((heaps) => `${Math.max(0, ...heaps).toFixed(1)} MiB`).join(", "),
    ],
  ];
  console.log(`${describeMachine()}; ${values.minutes} minutes\n\n| what | result |\n| --- | --- |`);
  for (const row of rows) console.log(`| ${row.join(" | ")} |`);
  for (const words of [mishaps, vain, wrong.toReversed()].flatMap((list) => list.slice(0, 8))) console.error(words);
}
