import { type DraftBlog, type DraftEntry, type DraftPart, type DraftRun, entriesOfPart } from "../model/draft.ts";
import { type ToldAttributes, tellsAny } from "../model/run-glance.ts";
import { clockOf, type UtcInstant } from "../model/time.ts";

/** Every entry of every part, drafts included: for rules that have something to say about many of them. */
export function entriesOf({ parts }: DraftBlog): readonly DraftEntry[] {
  return parts.flatMap(entriesOfPart);
}

/** All runs of entries of a blog. */
export function runsOf({ parts }: DraftBlog): readonly DraftRun[] {
  return parts.flatMap(({ runs }) => runs);
}

/** The entries with attribute lines of these names that say something that `wanted` tells. */
export function entriesTelling(
  runs: readonly DraftRun[],
  names: readonly (keyof ToldAttributes)[],
  wanted: (told: ToldAttributes, minute: number) => boolean,
): readonly DraftEntry[] {
  return runs.flatMap((run) => {
    if (!tellsAny(run.glance, names)) return [];
    return run.glance.told.flatMap(([place, told]) =>
      wanted(told, run.glance.minutes[place] ?? 0) ? (run.entries[place] ?? []) : [],
    );
  });
}

export function isDraft({ attributes }: DraftEntry): boolean {
  return attributes.draft?.value === true;
}

/** The entries of a file from the oldest to the newest, as far as their places tell. */
export function chronological(part: DraftPart): readonly DraftEntry[] {
  const entries = entriesOfPart(part);
  return part.direction.order === "oldest-first" ? entries : entries.toReversed();
}

/** Heading of an entry as it should be written with a full date. */
export function fullHeading({ headline }: DraftEntry, instant: UtcInstant): string {
  const moment = fullMoment(instant);
  return headline ? `## ${moment} ${headline.text}` : `## ${moment}`;
}

/** `2020-01-04 00:10` */
export function fullMoment(instant: UtcInstant): string {
  return `${instant.slice(0, 10)} ${clockOf(instant)}`;
}

/** How an entry is named in a message about another one. */
export function nameOf({ instant, headline }: DraftEntry): string {
  return headline ? `\`${clockOf(instant)} ${headline.text}\`` : `\`${clockOf(instant)}\``;
}
