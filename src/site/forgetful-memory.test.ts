import { expect, test } from "vitest";
import type { Memory } from "../model/memory.ts";
import { contentBuilder, contentInput, contentsOf, textMemory } from "../test/build-content.ts";

const LINES = ["", "key: yes\n", "tags: harbour\n", "updated: 23:50\n", "withdrawn: Wrong\n", "draft: yes\n"];
const TEXTS = [
  "Plain words.",
  "![A hall](hall.png)",
  "Words.\n\nCorrection: it was two.",
  "See [it](#2026-05-03-0000).",
];

const entries = Array.from({ length: 90 }, (_, index) => {
  const clock = `${String(Math.floor(index / 60)).padStart(2, "0")}:${String(index % 60).padStart(2, "0")}`;
  const headline = index % 3 === 0 ? "" : ` Headline ${index}`;
  return `## ${clock}${headline}\n${LINES[index % 7] ?? ""}\n${TEXTS[index % 4]} ${index}.\n`;
});

const input = contentInput({
  "index.md": "---\ntitle: Gazette\nid: gazette\n---\n",
  "day.md": `---\ntitle: A day\ndate: 2026-05-03\n---\n\n${entries.join("\n")}`,
});

/** Tells what a run gave once, and has forgotten it when somebody asks for its rows. */
function forgetful(memory: Memory): Memory & { readonly forgotten: () => number } {
  const told = new Set<string>();
  let forgotten = 0;
  const get = (key: string): unknown => {
    const value = memory.get(key);
    if (typeof value !== "object" || value === null || !("rows" in value)) return value;
    if (!told.has(key)) {
      told.add(key);
      return value;
    }
    forgotten += 1;
    return undefined;
  };
  return { ...memory, get, forgotten: () => forgotten };
}

test("a memory that forgets while a build uses it costs time, and no byte of the output", () => {
  const store = new Map<string, string>();
  const cold = contentBuilder(textMemory(store), ["hall.png"]).build(input);
  const contents = contentsOf(cold);
  const memory = forgetful(textMemory(store));
  const again = contentBuilder(memory, ["hall.png"]).build(input);
  expect(contentsOf(again)).toEqual(contents);
  expect(again.diagnostics).toEqual(cold.diagnostics);
  expect(memory.forgotten()).toBeGreaterThan(0);
});
