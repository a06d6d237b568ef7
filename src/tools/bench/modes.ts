import { join } from "node:path";
import type { Contestant } from "./contestants.ts";
import { type Command, median, type Run, runOnce, startWatcher } from "./measure.ts";
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
  /** Medians by contestant: seconds of a process or milliseconds of an edit, and peak memory. */
  readonly results: ReadonlyMap<string, { readonly time: number; readonly peak: number | undefined }>;
  readonly unit: "s" | "ms";
}

/** A build from nothing, of every contestant in turn. */
export function measureCold(own: Contestant, peers: readonly Contestant[], setting: Setting): readonly Row[] {
  const contestants = [own, ...peers].map((contestant) => ({ contestant, project: write(contestant, setting) }));
  const all = new Map<string, Run[]>();
  for (let round = 0; round < setting.runs; round += 1) {
    for (const { contestant, project } of contestants) {
      for (const made of contestant.made) clear(join(project.folder, made));
      const runs = all.get(contestant.name) ?? [];
      all.set(contestant.name, [...runs, runOnce(buildCommand(contestant, project))]);
    }
  }
  const results = new Map([...all].map(([name, runs]) => [name, summarise(runs)]));
  return [{ what: "cold build", size: setting.size, results, unit: "s" }];
}

/** Builds that remember: one entry edited, nothing changed, and the same without writing (`check`). */
export function measureRemembered(own: Contestant, setting: Setting): readonly Row[] {
  const project = write(own, setting);
  const build = buildCommand(own, project);
  const check = { ...build, args: own.build.map((word) => (word === "build" ? "check" : word)) };
  clear(join(project.folder, ".wirecopy"));
  const row = (what: string, prepare: (round: number) => void, command: Command): Row => {
    const runs = Array.from({ length: setting.runs }, (_, round) => {
      prepare(round);
      return runOnce(command);
    });
    return { what, size: setting.size, results: new Map([[own.name, summarise(runs)]]), unit: "s" };
  };
  const checkCold = row("check, nothing remembered", () => clear(join(project.folder, ".wirecopy")), check);
  runOnce(build);
  const nothing = () => undefined;
  return [
    row("one entry edited, the rest remembered", (round) => project.edit(`Round ${round} of the bench.`), build),
    row("nothing changed", nothing, build),
    checkCold,
    row("check, all remembered", nothing, check),
  ];
}

/** Watching: an entry is saved, its page is complete. */
export async function measureWatch(own: Contestant, peers: readonly Contestant[], setting: Setting): Promise<Row> {
  const results = new Map<string, { time: number; peak: number | undefined }>();
  for (const contestant of [own, ...peers]) {
    const project = write(contestant, setting);
    for (const made of contestant.made) clear(join(project.folder, made));
    const command = { ...buildCommand(contestant, project), args: contestant.watch };
    const watcher = await startWatcher(command, project.edited);
    const times: number[] = [];
    for (let round = 0; round <= setting.runs; round += 1) times.push(await watcher.edit(project.edit, project.edited));
    await watcher.stop();
    // The first edit warms up what a watching process keeps.
    results.set(contestant.name, { time: median(times.slice(1)), peak: undefined });
  }
  return { what: "watching, one entry edited", size: setting.size, results, unit: "ms" };
}

function write(contestant: Contestant, { folder, size }: Setting): BenchProject {
  return contestant.write(join(folder, contestant.name.toLowerCase(), String(size)), size);
}

function buildCommand({ file, build }: Contestant, { folder }: BenchProject): Command {
  return { file, args: build, cwd: folder };
}

function summarise(runs: readonly Run[]): { time: number; peak: number | undefined } {
  const peaks = runs.flatMap(({ peak }) => peak ?? []);
  return { time: median(runs.map(({ seconds }) => seconds)), peak: peaks.length > 0 ? median(peaks) : undefined };
}
