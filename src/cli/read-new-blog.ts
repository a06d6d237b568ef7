import type { NewBlog } from "../desk/new-blog.ts";
import { nearestName } from "../model/nearest-name.ts";
import type { CoverageStatus } from "../model/settings.ts";
import { type CalendarDate, dateOf, instantFromMilliseconds, parseCalendarDate } from "../model/time.ts";
import { WrongUse } from "../node/machine-fault.ts";
import type { CliContext } from "./cli-context.ts";
import type { VerbRequest } from "./verb.ts";

const STATUSES = ["upcoming", "live", "ended"] as const satisfies readonly CoverageStatus[];

/** The live blog that a command line asks for. */
export async function readNewBlog(
  { operands, has, text }: VerbRequest,
  { now }: Pick<CliContext, "now">,
): Promise<NewBlog> {
  const { readSlug, titleOfSlug } = await import("../desk/new-blog.ts");
  const typed = operands[0] ?? "";
  const read = readSlug(typed);
  if ("refused" in read) throw slugFault(typed, read.refused, read.better);
  const today = dateOf(instantFromMilliseconds(now()));
  const date = readDate(text("date")) ?? today;
  return {
    slug: read.slug,
    title: readWords(text("title")) ?? titleOfSlug(read.slug),
    date,
    status: readStatus(text("status")) ?? (date > today ? "upcoming" : "live"),
    lang: readLanguage(text("lang")),
    authors: readWords(text("author")),
    single: has("single"),
  };
}

function slugFault(typed: string, kind: "invalid" | "reserved", better: string): WrongUse {
  const message =
    kind === "invalid"
      ? `\`${typed}\` cannot be part of an address: that takes small letters a–z, digits and dashes, at most 80.`
      : `\`${typed}\` is a name that the site uses itself.`;
  return new WrongUse(message, `Write \`wirecopy new ${better}\`.`);
}

/** Words on one line; undefined where there are none. */
export function readWords(typed: string | undefined): string | undefined {
  return typed?.replaceAll(/\s+/gu, " ").trim() || undefined;
}

function readDate(typed: string | undefined): CalendarDate | undefined {
  if (typed === undefined) return undefined;
  const date = parseCalendarDate(typed);
  if (date !== undefined) return date;
  throw new WrongUse(`\`${typed}\` is no date of the calendar.`, "Write `--date YYYY-MM-DD`.");
}

function readStatus(typed: string | undefined): CoverageStatus | undefined {
  if (typed === undefined) return undefined;
  const status = STATUSES.find((each) => each === typed.toLowerCase());
  if (status !== undefined) return status;
  const near = nearestName(typed, STATUSES);
  throw new WrongUse(
    `There is no status \`${typed}\`.`,
    near ? `Did you mean \`--status ${near}\`?` : `Write one of ${STATUSES.join(", ")}.`,
  );
}

/** A language's tag in its usual form. */
export function readLanguage(typed: string | undefined): string | undefined {
  if (typed === undefined) return undefined;
  try {
    return Intl.getCanonicalLocales(typed)[0];
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause;
    throw new WrongUse(`\`${typed}\` is no language's tag.`, "Write one such as `en`, `de` or `pt-BR`.", { cause });
  }
}
