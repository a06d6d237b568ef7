import type { NewEntry } from "../desk/add-entry.ts";
import {
  addDays,
  dateOf,
  instantFromMilliseconds,
  instantOf,
  minutesBetween,
  parseTimeOfDay,
  type UtcInstant,
} from "../model/time.ts";
import { WrongUse } from "../node/machine-fault.ts";
import type { CliContext } from "./cli-context.ts";
import type { VerbRequest } from "./verb.ts";

const HALF_A_DAY = 12 * 60;
const SWITCHES = ["key", "pinned", "breaking"] as const;
const VALUES = ["author", "tags", "image"] as const;

/** The entry that a command line asks for; undefined where it says nothing at all. */
export async function readNewEntry(
  { operands, has, text: option }: VerbRequest,
  context: CliContext,
): Promise<NewEntry | undefined> {
  const headline = (operands[1] ?? "").trim();
  const attributes = [
    ...VALUES.flatMap((name) => {
      const value = option(name);
      return value === undefined ? [] : [[name, oneLine(`--${name}`, value)] as const];
    }),
    ...SWITCHES.flatMap((name) => (has(name) ? [[name, "yes"] as const] : [])),
  ];
  const instant = readInstant(option("time"), context.now());
  const entry = { instant, headline: oneLine("HEADLINE", headline), attributes };
  const given = option("message") ?? (await context.readInput());
  const text = given ?? (await context.editText(""));
  const clean = text
    .replaceAll(/\r\n?/gu, "\n")
    .replace(/^\uFEFF?(?:[ \t]*\n)+/u, "")
    .trimEnd();
  // A person who leaves the editor empty has thought better of it.
  const isLeft = clean === "" && (headline === "" || given === undefined);
  return isLeft ? undefined : { ...entry, text: clean };
}

/** The present minute, or a time of today; late at night, one of yesterday. */
function readInstant(typed: string | undefined, now: number): UtcInstant {
  const instant = instantFromMilliseconds(now - (now % 60_000));
  if (typed === undefined) return instant;
  const time = parseTimeOfDay(typed);
  if (!time) throw new WrongUse(`\`${typed}\` is no time of day.`, "Write `--time HH:MM`, in UTC.");
  const today = instantOf(dateOf(instant), time);
  return minutesBetween(instant, today) > HALF_A_DAY ? instantOf(addDays(dateOf(instant), -1), time) : today;
}

function oneLine(name: string, value: string): string {
  if (!/[\r\n]/u.test(value)) return value;
  throw new WrongUse(`${name} has more than one line.`, "Give the text with `-m` or through a pipe.");
}
