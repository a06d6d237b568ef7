import { resolve } from "node:path";
import { applyFixes } from "../desk/apply-fixes.ts";
import type { Diagnostic, Fix } from "../model/diagnostic.ts";
import type { CheckRequest, Findings } from "../node/site-request.ts";
import { reportFindings } from "./findings-report.ts";
import type { SiteWork } from "./site-work.ts";

/** A repair that was made, at its place in the text as it was at that time. */
export interface MadeRepair {
  readonly file: string;
  readonly line: number;
  readonly description: string;
}

/** A file's text before and after. */
export interface TextChange {
  readonly before: string;
  readonly after: string;
}

/** All repairs of some content, none of them written yet. */
export interface Repairs {
  readonly made: readonly MadeRepair[];
  /** Texts that differ, by file name as typed from the working folder. */
  readonly changes: ReadonlyMap<string, TextChange>;
  /** What is left after the repairs. */
  readonly left: Findings;
}

/** One repair may uncover the next; more rounds than this would be two repairs undoing one another. */
const MOST_ROUNDS = 20;

/**
 * Repairs that hang on when entries were written wait until that is put right, or the wrong one of two pinned entries
 * would be kept: first all others, then days, then these.
 */
const LATER: Readonly<Record<string, number>> = { "midnight-jump": 1, "pinned-several": 2, "updated-before-entry": 2 };

/** Makes safe repairs in rounds until none is left to make. */
export async function repairContent(check: SiteWork["check"], request: CheckRequest): Promise<Repairs> {
  const { cwd } = request;
  const before = new Map<string, string>();
  const texts = new Map<string, string>();
  const made: MadeRepair[] = [];
  for (let round = 0; ; round += 1) {
    const instead = new Map([...texts].map(([file, text]) => [resolve(cwd, file), text]));
    const left = await check({ ...request, instead });
    const { diagnostics, textOf } = reportFindings(left, cwd);
    const repaired = round < MOST_ROUNDS ? repairOnce(diagnostics, textOf) : [];
    if (repaired.length === 0) return { made, changes: changesBetween(before, texts), left };
    for (const { file, text, repairs } of repaired) {
      if (!before.has(file)) before.set(file, textOf(file) ?? "");
      texts.set(file, text);
      made.push(...repairs);
    }
  }
}

interface RepairedFile {
  readonly file: string;
  readonly text: string;
  readonly repairs: readonly MadeRepair[];
}

function repairOnce(
  diagnostics: readonly Diagnostic[],
  textOf: (file: string) => string | undefined,
): readonly RepairedFile[] {
  const fixes = new Map<string, Map<Fix, MadeRepair>>();
  const rankOf = ({ code }: Diagnostic): number => LATER[code] ?? 0;
  const now = Math.min(...diagnostics.filter(({ fix }) => fix).map(rankOf));
  for (const { fix, span } of diagnostics.filter((each) => rankOf(each) === now)) {
    const { file } = span;
    if (!fix?.edits.every((edit) => edit.span.file === file)) continue;
    const own = fixes.get(file) ?? new Map<Fix, MadeRepair>();
    fixes.set(file, own.set(fix, { file, line: span.start.line, description: fix.description }));
  }
  return [...fixes].flatMap(([file, own]) => {
    const text = textOf(file);
    if (text === undefined) return [];
    const { text: fixed, applied } = applyFixes(text, [...own.keys()]);
    if (fixed === text) return [];
    return [{ file, text: fixed, repairs: applied.flatMap((fix) => own.get(fix) ?? []) }];
  });
}

function changesBetween(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): ReadonlyMap<string, TextChange> {
  const changes = [...after].map(([file, text]) => [file, { before: before.get(file) ?? "", after: text }] as const);
  return new Map(changes.filter(([, change]) => change.before !== change.after));
}
