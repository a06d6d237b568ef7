import { type MergedText, mergeLines } from "./merge-lines.ts";
import { mergeOrder } from "./merge-order.ts";

const KEY = /^(?<key>[^\s#-][^:]*):(?:\s|$)/u;

/** Merges the lines of front matter key by key, so that neighbours never conflict. Each text is empty or ends in a line feed. */
export function mergeSettings(base: string, ours: string, theirs: string): MergedText {
  const [b, a, t] = [readKeys(base), readKeys(ours), readKeys(theirs)];
  // A key that stands twice is an error of the writer's; which is which would be a guess.
  if (!b || !a || !t) return mergeLines(base, ours, theirs);
  let conflicts = 0;
  const texts = new Map<string, string>();
  for (const key of new Set([...a.keys(), ...t.keys()])) {
    const merged = mergeLines(b.get(key) ?? "", a.get(key) ?? "", t.get(key) ?? "");
    conflicts += merged.conflicts;
    texts.set(key, merged.text === "" || merged.text.endsWith("\n") ? merged.text : `${merged.text}\n`);
  }
  const order = mergeOrder([...b.keys()], [...a.keys()], [...t.keys()], {
    stays: (key) => texts.get(key) !== "",
    oursFirst: () => true,
  });
  return { text: order.map((key) => texts.get(key) ?? "").join(""), conflicts };
}

/** The lines of each key by its name; comments and blank lines above the first belong to the empty name. */
function readKeys(text: string): ReadonlyMap<string, string> | undefined {
  const found = new Map<string, string>();
  let key = "";
  for (const line of text.match(/[^\n]*\n|[^\n]+/gu) ?? []) {
    const opened = KEY.exec(line)?.groups?.["key"];
    if (opened !== undefined) {
      key = opened.trim();
      if (found.has(key)) return undefined;
    }
    found.set(key, (found.get(key) ?? "") + line);
  }
  return found;
}
