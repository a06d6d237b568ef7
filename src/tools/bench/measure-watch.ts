import { join } from "node:path";
import type { Contestant } from "./contestants.ts";
import { median } from "./measure.ts";
import { clear } from "./projects.ts";
import { failureOf, type Measured, type Result, type Row, type Setting } from "./results.ts";
import { startWatcher, type WatchedChange, type Watcher } from "./watcher.ts";

interface WatchTimes {
  readonly edit: Result;
  readonly post: Result;
}

/**
 * Watching: an entry is saved, or a new one added, and all files of the change are in their places. We promise to miss no
 * save, so the first one of ours must show; a peer may need it again, and one that fails leaves the others their figures.
 */
export async function measureWatch(
  own: Contestant,
  peers: readonly Contestant[],
  setting: Setting,
): Promise<readonly Row[]> {
  const times = new Map<string, WatchTimes>();
  for (const contestant of [own, ...peers])
    times.set(contestant.name, await timesOf(contestant, setting, contestant !== own));
  const row = (what: string, pick: (times: WatchTimes) => Result): Row => ({
    ...{ what, size: setting.size, unit: "ms" },
    results: new Map([...times].map(([name, both]) => [name, pick(both)])),
  });
  return [row("watching, one entry edited", ({ edit }) => edit), row("watching, one entry added", ({ post }) => post)];
}

async function timesOf(contestant: Contestant, { folder, size, runs }: Setting, isPeer: boolean): Promise<WatchTimes> {
  const write = () => contestant.write(join(folder, contestant.name.toLowerCase(), String(size)), size);
  const project = write();
  for (const made of contestant.made) clear(join(project.folder, made));
  const { edit, edited, post, posted, last } = project;
  const command = { file: contestant.file, args: contestant.watch, cwd: project.folder };
  const orFailure = (work: Promise<Measured>): Promise<Result> => (isPeer ? work.catch(failureOf) : work);
  let watcher: Watcher | undefined;
  const timeOf = async (change: WatchedChange): Promise<Measured> => {
    watcher ??= await startWatcher(command, edited, { retries: isPeer });
    return medianTime(watcher, change, runs);
  };
  try {
    return {
      edit: await orFailure(timeOf({ save: edit, page: edited, last })),
      post: await orFailure(timeOf({ save: post, page: posted, last })),
    };
  } finally {
    await watcher?.stop();
    write();
  }
}

async function medianTime(watcher: Watcher, change: WatchedChange, runs: number): Promise<Measured> {
  await watcher.settle(change);
  const times: number[] = [];
  for (let round = 0; round < runs; round += 1) times.push(await watcher.time(change));
  return { value: median(times), work: undefined, peak: undefined };
}
