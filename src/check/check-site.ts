import type { Diagnostic } from "../model/diagnostic.ts";
import type { DraftBlog } from "../model/draft.ts";
import { formerSlugs } from "./former-slugs.ts";
import { reservedSlugs } from "./reserved-slugs.ts";
import { translationsExist } from "./translations-exist.ts";
import { uniqueSlugs } from "./unique-slugs.ts";

/** Applies every rule across blogs; give it all drafts of the site, those with errors too. */
export function checkSite(blogs: readonly DraftBlog[]): readonly Diagnostic[] {
  return [...uniqueSlugs(blogs), ...reservedSlugs(blogs), ...formerSlugs(blogs), ...translationsExist(blogs)];
}
