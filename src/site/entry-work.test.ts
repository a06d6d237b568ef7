import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import type { EntryContent, EntryInputs, MediaProblem } from "../model/entry-content.ts";
import { safeHtml } from "../model/names.ts";
import type { UtcInstant } from "../model/time.ts";
import { EntryWork, type Piece, type PieceContext } from "./entry-work.ts";
import type { Ports } from "./ports.ts";

function contentOf({ text }: EntryInputs): EntryContent {
  return {
    headline: undefined,
    title: undefined,
    headlineText: undefined,
    firstSentence: undefined,
    html: safeHtml(text),
    feedHtml: undefined,
    text,
    corrections: [],
    media: [],
    players: [],
    files: [],
    diagnostics: [],
  };
}

/** Ports that count what the Markdown engine is asked for. */
function countingPorts(store = new Map<string, string>()) {
  const asked = { references: 0, rendered: 0 };
  const ports = {
    hash: (data: string | Uint8Array) => createHash("sha256").update(data).digest("hex"),
    memory: {
      get: (key: string): unknown => (store.has(key) ? JSON.parse(store.get(key) ?? "") : undefined),
      set: (key: string, value: unknown) => void store.set(key, JSON.stringify(value)),
    },
    engine: () => ({
      readPiece: () => ({ definitions: [], openConstruct: undefined }),
      readReferences: () => {
        asked.references += 1;
        return { files: ["a.png"], entries: [] };
      },
      renderEntry: (inputs: EntryInputs) => {
        asked.rendered += 1;
        return contentOf(inputs);
      },
    }),
  } as unknown as Ports;
  return { ports, asked, store };
}

const piece = (text: string): Piece => ({
  kind: "entry",
  id: "2020-01-03-0805",
  instant: "2020-01-03T08:05:00Z" as UtcInstant,
  headline: "Headline",
  text,
  definitions: [],
});

const context = (key = "en", problem: MediaProblem = "missing"): PieceContext => ({
  lang: "en",
  correctionWords: [],
  words: {},
  imageHosts: [],
  key,
  resolveFile: () => problem,
  resolveEntry: () => undefined,
});

test("an entry is rendered once and then remembered in the same process", () => {
  const { ports, asked } = countingPorts();
  const work = new EntryWork(ports);
  const first = work.render(piece("Text."), context());
  work.beginBuild();
  expect(work.render(piece("Text."), context())).toEqual(first);
  expect(asked.rendered).toBe(1);
});

test("an entry is remembered by a later process through the memory", () => {
  const { ports, store } = countingPorts();
  const first = new EntryWork(ports).render(piece("Text."), context());
  const later = countingPorts(store);
  expect(new EntryWork(later.ports).render(piece("Text."), context())).toEqual(first);
  expect(later.asked).toEqual({ references: 0, rendered: 0 });
});

test("text without a bracket is never searched for references", () => {
  const { ports, asked } = countingPorts();
  new EntryWork(ports).render(piece("Plain text."), context());
  expect(asked).toEqual({ references: 0, rendered: 1 });
});

test.each([
  ["the language", (work: EntryWork) => work.render(piece("![](a.png)"), context("fa"))],
  ["a picture that appears", (work: EntryWork) => work.render(piece("![](a.png)"), context("en", "unreadable"))],
  ["the text", (work: EntryWork) => work.render(piece("![](a.png)."), context())],
  [
    "the time",
    (work: EntryWork) =>
      work.render({ ...piece("![](a.png)"), instant: "2020-01-03T08:06:00Z" as UtcInstant }, context()),
  ],
  [
    "a definition elsewhere",
    (work: EntryWork) =>
      work.render(
        { ...piece("![](a.png)"), definitions: [{ kind: "link", label: "X", markdown: "[x]: /y", line: 1 }] },
        context(),
      ),
  ],
])("an entry is rendered again, under another key, when %s changes", (_what, renderChanged) => {
  const { ports, asked } = countingPorts();
  const work = new EntryWork(ports);
  const before = work.render(piece("![](a.png)"), context());
  expect(renderChanged(work).key).not.toBe(before.key);
  expect(asked.rendered).toBe(2);
});

test("what two builds in a row did not use is forgotten", () => {
  const { ports, asked } = countingPorts();
  const work = new EntryWork({ ...ports, memory: { get: () => undefined, set: () => undefined } });
  work.render(piece("Text."), context());
  work.beginBuild();
  work.beginBuild();
  work.render(piece("Text."), context());
  expect(asked.rendered).toBe(2);
});
