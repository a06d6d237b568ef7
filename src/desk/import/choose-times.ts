import { isAboutRecording } from "./furniture.ts";
import type { TextLine } from "./read-lines.ts";

/** A line that begins an entry, and why others that begin with a time do not. */
export interface ChosenTimes {
  /** Indexes of the lines. */
  readonly entries: readonly number[];
  /** Reasons by index. */
  readonly others: ReadonlyMap<number, string>;
}

type TimeLine = TextLine & { readonly kind: "time" };

interface Candidate {
  readonly index: number;
  readonly line: TimeLine;
  readonly minutes: number;
}

/** How many of the times must be written in one way before another way says that something is no time of an entry. */
const FEWEST_ALIKE = 3;
const WRAPPED_FROM = 60;
const HALF_A_DAY = 720;

/** Chooses among the lines that begin with a time those that begin an entry. */
export function chooseTimes(lines: readonly TextLine[]): ChosenTimes {
  const others = new Map<number, string>();
  const candidates = lines.flatMap((line, index): Candidate[] => {
    if (line.kind !== "time") return [];
    const { hours, minutes } = line.typed.time;
    return [{ index, line, minutes: hours * 60 + minutes }];
  });
  const reject = (reasonOf: (candidate: Candidate, all: readonly Candidate[], at: number) => string | undefined) => {
    const left = candidates.filter(({ index }) => !others.has(index));
    for (const [at, candidate] of left.entries()) {
      const reason = reasonOf(candidate, left, at);
      if (reason !== undefined) others.set(candidate.index, reason);
    }
  };
  reject((candidate) => besideRecording(candidate, lines));
  reject((candidate) => withinSentence(candidate, lines));
  const form = commonForm(candidates.filter(({ index }) => !others.has(index)));
  reject(({ line }) =>
    form === undefined || line.typed.form === form
      ? undefined
      : "a time written in another way than those of the entries",
  );
  reject((candidate, all, at) => outOfStep(candidate, all, at, lines));
  return { entries: candidates.flatMap(({ index }) => (others.has(index) ? [] : [index])), others };
}

/** A time alone right under "Watch video". */
function besideRecording({ index, line }: Candidate, lines: readonly TextLine[]): string | undefined {
  if (line.typed.rest !== "") return undefined;
  const above = lines[index - 1];
  return above && above.kind !== "blank" && above.text.length < WRAPPED_FROM && isAboutRecording(above.text)
    ? "how long a recording is"
    : undefined;
}

/** A time that a line of running text happens to begin with. */
function withinSentence({ index }: Candidate, lines: readonly TextLine[]): string | undefined {
  const above = lines[index - 1];
  const runsOn = above?.kind === "copy" && above.text.length >= WRAPPED_FROM && !/[.!?…:"”»)\]]$/u.test(above.text);
  return runsOn ? "within a sentence" : undefined;
}

function commonForm(candidates: readonly Candidate[]): string | undefined {
  const counts = new Map<string, number>();
  for (const { line } of candidates) counts.set(line.typed.form, (counts.get(line.typed.form) ?? 0) + 1);
  const [form, count] = [...counts].toSorted(([, one], [, other]) => other - one)[0] ?? ["", 0];
  return count >= FEWEST_ALIKE && count * 5 >= candidates.length * 4 ? form : undefined;
}

/** A time near words of a recording that breaks an order which its neighbours keep without it. */
function outOfStep(
  { index, line, minutes }: Candidate,
  all: readonly Candidate[],
  at: number,
  lines: readonly TextLine[],
): string | undefined {
  const before = all[at - 1]?.minutes;
  const after = all[at + 1]?.minutes;
  const near = [lines[index - 1], line, lines[index + 1]].some((each) => each && isAboutRecording(each.text));
  if (!near || before === undefined || after === undefined || Math.abs(before - after) > HALF_A_DAY) return undefined;
  const between = Math.min(before, after) <= minutes && minutes <= Math.max(before, after);
  return between || minutes >= 60 * 2 ? undefined : "how long a recording is";
}
