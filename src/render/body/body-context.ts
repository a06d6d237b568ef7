import { BODY_WORDS, type BodyWord } from "../../model/body-words.ts";
import type { EntryInputs } from "../../model/entry-content.ts";

/** What the parts of one rendering share: a page's markup, or the plainer one for feeds. */
export interface BodyContext {
  readonly inputs: EntryInputs;
  readonly variant: "page" | "feed";
  /** Begins every id of this entry; holds `_`, which no entry's own id does. */
  readonly idPrefix: string;
  /** Counts what feeds show differently, so that the second rendering is made only where it would differ. */
  readonly differences: { count: number };
}

/** The page's language in words; English where the locale lacks a key. */
export function bodyWord(
  { inputs }: BodyContext,
  key: BodyWord,
  values: Readonly<Record<string, string>> = {},
): string {
  const phrase = inputs.words[key] ?? BODY_WORDS[key];
  return phrase.replace(/\{(\w+)\}/g, (typed, name: string) => values[name] ?? typed);
}

/** A standfirst has no id: two underscores keep its ids apart from those of an entry with any id. */
export function idPrefixOf({ id }: EntryInputs): string {
  return id === "" ? "standfirst__" : `${id}_`;
}

/** Marks that the feed's markup differs here, and tells whether this is the feed's. */
export function isFeed(context: BodyContext): boolean {
  context.differences.count++;
  return context.variant === "feed";
}

export const contextOf = (inputs: EntryInputs, variant: BodyContext["variant"]): BodyContext => ({
  inputs,
  variant,
  idPrefix: idPrefixOf(inputs),
  differences: { count: 0 },
});
