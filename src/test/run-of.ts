import type { DraftEntry, DraftRun } from "../model/draft.ts";
import { glanceAt } from "../model/run-glance.ts";

const LIKE_A_MINUTE = /^\d{4}-\d{2}-\d{2}-\d{4}/u;

/** Entries as a run of a file, which nothing is remembered of. */
export function runOf(entries: readonly DraftEntry[]): DraftRun {
  const glanced = entries.map(({ id, instant, dateFrom, attributes, headline, body }) => ({
    ...{ instant, dateFrom, headline: headline?.text ?? "", body: body.text },
    told: {
      ...(LIKE_A_MINUTE.test(id) ? {} : { id }),
      ...Object.fromEntries(Object.entries(attributes).map(([name, { value }]) => [name, value])),
    },
  }));
  return {
    name: "",
    identity: {},
    glance: glanceAt(glanced),
    ids: entries.map(({ id }) => id),
    line: 1,
    entries,
  };
}
