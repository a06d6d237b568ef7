import type { DraftBlog, DraftEntry, DraftPart } from "../model/draft.ts";
import { clockOf, type UtcInstant } from "../model/time.ts";

/** Every entry of every part, drafts included. */
export function entriesOf({ parts }: DraftBlog): readonly DraftEntry[] {
  const [first, ...others] = parts;
  return others.length === 0 ? (first?.entries ?? []) : parts.flatMap(({ entries }) => entries);
}

export function isDraft({ attributes }: DraftEntry): boolean {
  return attributes.draft?.value === true;
}

/** The entries of a file from the oldest to the newest, as far as their places tell. */
export function chronological({ entries, direction }: DraftPart): readonly DraftEntry[] {
  return direction.order === "oldest-first" ? entries : entries.toReversed();
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
