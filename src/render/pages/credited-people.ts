import { type SafeHtml, safeHtml } from "../../model/names.ts";
import type { Byline } from "../../model/settings.ts";
import { escapeHtml } from "../text/escape-html.ts";
import { plainLine } from "../text/valid-text.ts";
import type { Words } from "../words/words.ts";

/** Credited people in the language's list, each a card that machines read; null when nobody is credited. */
export function creditedPeople(people: readonly Byline[], words: Words): SafeHtml | null {
  if (people.length === 0) return null;
  return words.listHtml(
    people.map(({ name, url }) => {
      const label = escapeHtml(plainLine(name));
      if (url === undefined) return safeHtml(`<bdi class="p-author h-card">${label}</bdi>`);
      return safeHtml(`<a class="p-author h-card" href="${escapeHtml(url)}"><bdi>${label}</bdi></a>`);
    }),
  );
}
