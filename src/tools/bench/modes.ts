import { join } from "node:path";
import type { Contestant } from "./contestants.ts";
import { type Command, median, type Run, runOnce } from "./measure.ts";
import { type BenchProject, clear } from "./projects.ts";
import { type Failed, failureOf, type Measured, type Result, type Row, type Setting } from "./results.ts";

/** A build from nothing, of every contestant in turn; ours also with its share images drawn before, which others have none of. */
export function measureCold(own: Contestant, peers: readonly Contestant[], setting: Setting): readonly Row[] {
  const withPictures: Contestant = { ...own, made: ["dist", ".wirecopy/memory", ".wirecopy/last-good"] };
  const cold = measureInTurn("cold build", own, peers, setting);
  return [cold, measureInTurn("cold build, share images kept", withPictures, peers, setting)];
}

function measureInTurn(what: string, own: Contestant, peers: readonly Contestant[], setting: Setting): Row {
  const projects = [own, ...peers].map((contestant) => ({ contestant, project: write(contestant, setting) }));
  const all = new Map<string, Run[] | Failed>();
  for (let round = 0; round < setting.runs; round += 1) {
    for (const { contestant, project } of projects) {
      const before = all.get(contestant.name) ?? [];
      if ("failure" in before) continue;
      const run = runFromNothing(contestant, project, contestant === own ? runOnce : tryOnce);
      all.set(contestant.name, "failure" in run ? run : [...before, run]);
    }
  }
  const results = [...all].map(([name, runs]) => [name, "failure" in runs ? runs : summarise(runs)] as const);
  return { what, size: setting.size, results: new Map<string, Result>(results), unit: "s" };
}

function runFromNothing(
  contestant: Contestant,
  project: BenchProject,
  run: (command: Command) => Run | Failed,
): Run | Failed {
  for (const made of contestant.made) clear(join(project.folder, made));
  return run(buildCommand(contestant, project));
}

/** A peer that fails takes nobody's figures away. */
function tryOnce(command: Command): Run | Failed {
  try {
    return runOnce(command);
  } catch (error) {
    return failureOf(error);
  }
}

/** Builds that remember: one entry edited, nothing changed. The others remember nothing: beside ours stand theirs from nothing. */
export function measureRemembered(own: Contestant, cold: Row["results"] = new Map(), setting: Setting): readonly Row[] {
  const project = write(own, setting);
  const build = buildCommand(own, project);
  const row = rows(own, build, setting);
  clear(join(project.folder, ".wirecopy"));
  runOnce(build);
  const edit = (round: number) => project.edit(`Round ${round} of the bench.`);
  return [row("one entry edited, the rest remembered", edit, cold), row("nothing changed", () => undefined, cold)];
}

/** The same work without writing: `check`. */
export function measureCheck(own: Contestant, setting: Setting): readonly Row[] {
  const project = write(own, setting);
  const build = buildCommand(own, project);
  const check = { ...build, args: build.args.map((arg) => (arg === "build" ? "check" : arg)) };
  const row = rows(own, check, setting);
  const cold = row("check, nothing remembered", () => clear(join(project.folder, ".wirecopy")));
  runOnce(build);
  return [cold, row("check, all remembered", () => undefined)];
}

function rows(own: Contestant, command: Command, { size, runs }: Setting) {
  return (what: string, prepare: (round: number) => void, others: Row["results"] = new Map()): Row => {
    const all = Array.from({ length: runs }, (_, round) => {
      prepare(round);
      return runOnce(command);
    });
    return { what, size, results: new Map([...others, [own.name, summarise(all)]]), unit: "s" };
  };
}

function write(contestant: Contestant, { folder, size }: Setting): BenchProject {
  return contestant.write(join(folder, contestant.name.toLowerCase(), String(size)), size);
}

function buildCommand({ file, build }: Contestant, { folder }: BenchProject): Command {
  return { file, args: build, cwd: folder };
}

function summarise(runs: readonly Run[]): Measured {
  const of = (pick: (run: Run) => number | undefined): number | undefined => {
    const numbers = runs.flatMap((run) => pick(run) ?? []);
    return numbers.length > 0 ? median(numbers) : undefined;
  };
  return {
    value: median(runs.map(({ seconds }) => seconds)),
    work: of(({ work }) => work),
    peak: of(({ peak }) => peak),
  };
}
