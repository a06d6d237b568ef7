import { join } from "node:path";
import type { Contestant } from "./contestants.ts";
import { type Command, median, type Run, runOnce, startWatcher, type WatchedChange, type Watcher } from "./measure.ts";
import { type BenchProject, clear } from "./projects.ts";

export interface Setting {
  readonly folder: string;
  readonly size: number;
  readonly runs: number;
}

/** One line of the table. */
export interface Row {
  readonly what: string;
  readonly size: number;
  /** Medians by contestant. */
  readonly results: ReadonlyMap<string, Result>;
  readonly unit: Unit;
}

/** Seconds of a process, milliseconds of an edit, or what is counted. */
export type Unit = "s" | "ms" | "files" | "bytes gzip";

export interface Result {
  readonly value: number;
  /** Peak memory in MiB. */
  readonly peak: number | undefined;
}

/** A build from nothing, of every contestant in turn; ours also with its share images drawn before, which others have none of. */
export function measureCold(own: Contestant, peers: readonly Contestant[], setting: Setting): readonly Row[] {
  const withPictures: Contestant = { ...own, made: ["dist", ".wirecopy/memory", ".wirecopy/last-good"] };
  const cold = measureInTurn("cold build", [own, ...peers], setting);
  return [cold, measureInTurn("cold build, share images kept", [withPictures, ...peers], setting)];
}

function measureInTurn(what: string, contestants: readonly Contestant[], setting: Setting): Row {
  const projects = contestants.map((contestant) => ({ contestant, project: write(contestant, setting) }));
  const all = new Map<string, Run[]>();
  for (let round = 0; round < setting.runs; round += 1) {
    for (const { contestant, project } of projects) {
      for (const made of contestant.made) clear(join(project.folder, made));
      const runs = all.get(contestant.name) ?? [];
      all.set(contestant.name, [...runs, runOnce(buildCommand(contestant, project))]);
    }
  }
  const results = new Map([...all].map(([name, runs]) => [name, summarise(runs)]));
  return { what, size: setting.size, results, unit: "s" };
}

/**
 * Builds that remember: one entry edited, nothing changed, and the same without writing (`check`). The others remember
 * nothing: beside our builds stand theirs from nothing.
 */
export function measureRemembered(own: Contestant, cold: Row["results"] = new Map(), setting: Setting): readonly Row[] {
  const project = write(own, setting);
  const build = buildCommand(own, project);
  const check = { ...build, args: own.build.map((word) => (word === "build" ? "check" : word)) };
  clear(join(project.folder, ".wirecopy"));
  const row = (
    what: string,
    prepare: (round: number) => void,
    command: Command,
    others: Row["results"] = new Map(),
  ) => {
    const runs = Array.from({ length: setting.runs }, (_, round) => {
      prepare(round);
      return runOnce(command);
    });
    const results = new Map([...others, [own.name, summarise(runs)]]);
    return { what, size: setting.size, results, unit: "s" } as const;
  };
  const checkCold = row("check, nothing remembered", () => clear(join(project.folder, ".wirecopy")), check);
  runOnce(build);
  const nothing = () => undefined;
  return [
    row("one entry edited, the rest remembered", (round) => project.edit(`Round ${round} of the bench.`), build, cold),
    row("nothing changed", nothing, build, cold),
    checkCold,
    row("check, all remembered", nothing, check),
  ];
}

/** Watching: an entry is saved, or a new one added, and all files of the change are in their places. */
export async function measureWatch(
  own: Contestant,
  peers: readonly Contestant[],
  setting: Setting,
): Promise<readonly Row[]> {
  const edits = new Map<string, Result>();
  const posts = new Map<string, Result>();
  for (const contestant of [own, ...peers]) {
    const project = write(contestant, setting);
    for (const made of contestant.made) clear(join(project.folder, made));
    const command = { ...buildCommand(contestant, project), args: contestant.watch };
    const watcher = await startWatcher(command, project.edited);
    const { edit, edited, post, posted, last } = project;
    edits.set(contestant.name, await medianTime(watcher, { save: edit, page: edited, last }, setting.runs));
    posts.set(contestant.name, await medianTime(watcher, { save: post, page: posted, last }, setting.runs));
    await watcher.stop();
    write(contestant, setting);
  }
  const { size } = setting;
  return [
    { what: "watching, one entry edited", size, results: edits, unit: "ms" },
    { what: "watching, one entry added", size, results: posts, unit: "ms" },
  ];
}

async function medianTime(watcher: Watcher, change: WatchedChange, runs: number): Promise<Result> {
  // The first change warms up what a watching process keeps.
  await watcher.settle(change);
  const times: number[] = [];
  for (let round = 0; round < runs; round += 1) times.push(await watcher.time(change));
  return { value: median(times), peak: undefined };
}

function write(contestant: Contestant, { folder, size }: Setting): BenchProject {
  return contestant.write(join(folder, contestant.name.toLowerCase(), String(size)), size);
}

function buildCommand({ file, build }: Contestant, { folder }: BenchProject): Command {
  return { file, args: build, cwd: folder };
}

function summarise(runs: readonly Run[]): Result {
  const peaks = runs.flatMap(({ peak }) => peak ?? []);
  return { value: median(runs.map(({ seconds }) => seconds)), peak: peaks.length > 0 ? median(peaks) : undefined };
}
