import type { ImportResult } from "./imported-blog.ts";

type Refused = ImportResult & { readonly kind: "refused" };

/** No line begins an entry. */
export const NO_TIMES: Refused = {
  kind: "refused",
  needs: "content",
  message: "No line of the text begins with a time, so there are no entries in it.",
  remedy: "Copy the live blog with its times: each entry begins with a line such as `08:05` or `8.05am Headline`.",
};

export const NO_DAY: Refused = {
  kind: "refused",
  needs: "option",
  message: "The text does not say on which day the entries were written.",
  remedy: "Name the day of the earliest entry: `--date 2020-01-03`.",
};

export const NO_TITLE: Refused = {
  kind: "refused",
  needs: "option",
  message: "No line above the first entry could be the title.",
  remedy: 'Give one: `--title "US-Iran: Tehran vows retaliation"`.',
};

export function zoneNeeded(line: number, words: string): Refused {
  return {
    kind: "refused",
    needs: "option",
    message: `Line ${line} names a zone whose letters stand for several: \`${words.slice(0, 60)}\`.`,
    remedy: "Say which it is: `--zone America/New_York`, `--zone Asia/Kolkata`.",
  };
}

export const NO_POSTING: Refused = {
  kind: "refused",
  needs: "content",
  message: "The page carries no linked data of a live blog (`LiveBlogPosting`), so its entries cannot be told apart.",
  remedy: "Copy the text of the live blog in the browser into a file that ends in `.txt`, and import that.",
};

export const NO_UPDATES: Refused = {
  kind: "refused",
  needs: "content",
  message: "The page's live blog holds no updates with a time.",
  remedy: "Save the page again when the updates are on it, or copy their text into a file that ends in `.txt`.",
};

export const TOO_DEEP: Refused = {
  kind: "refused",
  needs: "content",
  message: "The page's markup is nested too deep to be read.",
  remedy: "Copy the text of the live blog in the browser into a file that ends in `.txt`, and import that.",
};

export const TITLE_MISSING: Refused = { ...NO_TITLE, message: "The page does not say the title of its live blog." };
