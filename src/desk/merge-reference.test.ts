import fc from "fast-check";
import { expect, test } from "vitest";
import { createMarkdownEngine } from "../site/markdown-engine.ts";
import { mergeTexts } from "./merge-texts.ts";

const { readPiece } = createMarkdownEngine();

/** An entry as people change it; `name` stands in its headline and never changes. */
interface Item {
  readonly name: string;
  readonly minute: number;
  readonly first: string;
  readonly second: string;
}

/** What happens to an entry, and on which side. */
const WAYS = ["nothing", "nothing", "edit-first", "edit-second", "retime", "delete"] as const;
type Way = (typeof WAYS)[number];

interface Fate {
  readonly ours: Way;
  readonly theirs: Way;
}

/** Only one side deletes, edits one place or moves; both may edit different places, or delete. */
function isPeaceful({ ours, theirs }: Fate): boolean {
  if (ours === "nothing" || theirs === "nothing") return true;
  if (ours === "delete" || theirs === "delete") return ours === theirs;
  return ours !== theirs;
}

const fate = fc.record({ ours: fc.constantFrom(...WAYS), theirs: fc.constantFrom(...WAYS) }).filter(isPeaceful);
const script = fc.record({
  fates: fc.array(fate, { minLength: 2, maxLength: 7 }),
  minutes: fc.shuffledSubarray(
    Array.from({ length: 1440 }, (_, minute) => minute),
    { minLength: 30, maxLength: 30 },
  ),
  added: fc.record({ ours: fc.nat(3), theirs: fc.nat(3) }),
  settings: fc.record({
    title: fc.constantFrom("nobody", "ours", "theirs"),
    status: fc.constantFrom("nobody", "ours", "theirs"),
  }),
  newestFirst: fc.boolean(),
});

function change(item: Item, way: Way, side: string, minute: number): Item[] {
  switch (way) {
    case "nothing":
      return [item];
    case "edit-first":
      return [{ ...item, first: `${item.first} Changed by ${side}.` }];
    case "edit-second":
      return [{ ...item, second: `${item.second} Changed by ${side}.` }];
    case "retime":
      return [{ ...item, minute }];
    default:
      return [];
  }
}

function writeFile(items: readonly Item[], settings: readonly string[], newestFirst: boolean): string {
  const clock = (minute: number) =>
    [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, "0")).join(":");
  const sorted = items.toSorted((one, other) => (one.minute - other.minute) * (newestFirst ? -1 : 1));
  const entries = sorted.map(
    ({ name, minute, first, second }) => `## ${clock(minute)} ${name}\n\n${first}\n\n${second}\n`,
  );
  return `---\n${settings.join("\n")}\n---\n\n${entries.join("\n")}`;
}

test("changes of both sides to different things come together as one person would have made them all", () => {
  fc.assert(
    fc.property(script, ({ fates, minutes, added, settings, newestFirst }) => {
      const left = [...minutes];
      const take = () => left.pop() ?? 0;
      const item = (name: string): Item => ({
        name,
        minute: take(),
        first: `First of ${name}.`,
        second: `Second of ${name}.`,
      });
      const base = fates.map((_, index) => item(`Entry ${index}`));
      const retimed = base.map(() => take());
      const apply = (items: readonly Item[], side: "ours" | "theirs") =>
        items.flatMap((each) => {
          const index = base.findIndex(({ name }) => name === each.name);
          return change(each, fates[index]?.[side] ?? "nothing", side, retimed[index] ?? 0);
        });
      const news = (side: "ours" | "theirs") =>
        Array.from({ length: added[side] }, (_, index) => item(`New ${side} ${index}`));
      const [fromUs, fromThem] = [news("ours"), news("theirs")];
      const front = (...sides: readonly string[]) => [
        `title: ${sides.includes(settings.title) ? "Changed" : "Vote"}`,
        "date: 2020-01-03",
        ...(sides.includes(settings.status) ? ["status: ended"] : []),
      ];
      const write = (items: readonly Item[], ...sides: readonly string[]) =>
        writeFile(items, front(...sides), newestFirst);
      const ours = write([...apply(base, "ours"), ...fromUs], "ours");
      const theirs = write([...apply(base, "theirs"), ...fromThem], "theirs");
      const all = write([...apply(apply(base, "ours"), "theirs"), ...fromUs, ...fromThem], "ours", "theirs");
      expect(mergeTexts(write(base), ours, theirs, readPiece)).toEqual({ text: all, conflicts: 0 });
    }),
    { numRuns: 500 },
  );
});
