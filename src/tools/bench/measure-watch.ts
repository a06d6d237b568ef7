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
  const times = new Map<string, WatchTimes>([[own.name, await timesOf(own, setting, false)]]);
  for (const peer of peers) {
    times.set(
      peer.name,
      await timesOf(peer, setting, true).catch((error: unknown) => ({
        edit: failureOf(error),
        post: failureOf(error),
      })),
    );
  }
  const row = (what: string, pick: (times: WatchTimes) => Result): Row => ({
    ...{ what, size: setting.size, unit: "ms" },
    results: new Map([...times].map(([name, both]) => [name, pick(both)])),
  });
  return [row("watching, one entry edited", ({ edit }) => edit), row("watching, one entry added", ({ post }) => post)];
}

async function timesOf(contestant: Contestant, { folder, size, runs }: Setting, retries: boolean): Promise<WatchTimes> {
  const write = () => contestant.write(join(folder, contestant.name.toLowerCase(), String(size)), size);
  const project = write();
  for (const made of contestant.made) clear(join(project.folder, made));
  const { edit, edited, post, posted, last } = project;
  const command = { file: contestant.file, args: contestant.watch, cwd: project.folder };
  const watcher = await startWatcher(command, edited, { retries });
  try {
    return {
      edit: await medianTime(watcher, { save: edit, page: edited, last }, runs),
      post: await medianTime(watcher, { save: post, page: posted, last }, runs),
    };
  } finally {
    await watcher.stop();
    write();
  }
}

async function medianTime(watcher: Watcher, change: WatchedChange, runs: number): Promise<Measured> {
  await watcher.settle(change);
  const times: number[] = [];
  for (let round = 0; round < runs; round += 1) times.push(await watcher.time(change));
  return { value: median(times), work: undefined, peak: undefined };
}
