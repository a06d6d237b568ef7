import { expect, test } from "vitest";
import { differences } from "./differences.ts";
import type { DeskEntry } from "./event.ts";

/** Entries at the desk, oldest first; a star marks the pinned one. */
const desk = (ids: string): readonly DeskEntry[] =>
  ids.split(" ").map((name, minute) => ({
    id: name.replace("*", ""),
    minute,
    words: `words-${minute}-end`,
    correction: "",
    attributes: name.endsWith("*") ? ["pinned: yes"] : [],
    isWithdrawn: false,
  }));

const shown = (entries: readonly DeskEntry[], ids: string) =>
  new Map(ids.split(" ").map((id) => [id, entries.find((entry) => entry.id === id)?.words ?? ""]));

test("a reader who came late has the entries from then on, and the pinned one however old", () => {
  const entries = desk("a b* c d e");
  expect(differences(entries, shown(entries, "d e"))).toEqual([]);
  expect(differences(entries, shown(entries, "b d e"))).toEqual([]);
});

test("holes, leftovers, old words and nothing at all are told", () => {
  const entries = desk("a b c d");
  expect(differences(entries, shown(entries, "a b d"))).toEqual(["c is missing"]);
  expect(differences(entries, shown(entries, "c d x"))).toEqual(["x should be gone"]);
  expect(differences(entries, new Map([...shown(entries, "c d"), ["c", "words-9-end"]]))).toEqual([
    'c has the words "words-9-end" and not "words-2-end"',
  ]);
  expect(differences(entries, new Map())).toEqual(["has nothing"]);
});
