import { expect, test } from "vitest";
import type { UtcInstant } from "../model/time.ts";
import { createTimes } from "../render/words/times.ts";
import { createWords } from "../render/words/words.ts";
import { textMemory } from "../test/build-content.ts";
import { PROJECT } from "../test/site-folder.ts";
import { hashOf } from "./hash-of.ts";
import { openLocales } from "./open-locales.ts";
import { SaidWords } from "./said-words.ts";

const FOLDERS = [`${PROJECT}/templates/locales`];
const MOMENTS = ["2020-01-03T00:00:00Z", "2020-01-03T08:05:00Z", "2020-07-31T23:59:00Z"] as const;

/** All kinds of words of one language. */
function wordsOf(lang: string, zone: string, said?: SaidWords["said"]): unknown {
  const words = createWords(openLocales(FOLDERS, said)(lang), lang);
  const times = createTimes(words, zone, lang);
  const moments = MOMENTS.map((each) => each as UtcInstant);
  return [
    [0, 1, 2, 5, 1234].map((count) => [words.number(count), words.plural("updates-count", count)]),
    words.list(["Ana", "Ben", "Cy"]),
    words.list(["Ana", "Ben"]),
    moments.map((at) => [times.clock(at), times.clockZone(at), times.moment(at), times.dayOf(at), times.zoneLabel(at)]),
    moments.map((at) => [times.day(times.dayOf(at)), times.range(MOMENTS[0] as UtcInstant, at)]),
  ];
}

test.each([
  ["en", "UTC"],
  ["fa", "UTC"],
  ["de-AT", "Europe/Vienna"],
  ["pl", "Asia/Tehran"],
])("words of %s in %s are the same remembered as anew", (lang, zone) => {
  const store = new Map<string, string>();
  const anew = wordsOf(lang, zone);
  for (let process = 1; process <= 2; process += 1) {
    const said = new SaidWords(textMemory(store), hashOf);
    expect(wordsOf(lang, zone, said.said)).toEqual(anew);
    said.keep();
  }
});

test("the next process need not say again what was kept, and what was not asked for stays as long as there is room", () => {
  const store = new Map<string, string>();
  const first = new SaidWords(textMemory(store), hashOf);
  first.said("day", () => "Friday");
  first.said("number", () => "1,234");
  first.keep();
  const refuse = (): never => expect.unreachable("it was said before");
  const second = new SaidWords(textMemory(store), hashOf);
  expect(second.said("day", refuse)).toBe("Friday");
  expect(second.said("other", () => "new")).toBe("new");
  second.keep();
  const third = new SaidWords(textMemory(store), hashOf);
  expect(["day", "number", "other"].map((name) => third.said(name, refuse))).toEqual(["Friday", "1,234", "new"]);
});

test("only so much is kept, the latest first", () => {
  const store = new Map<string, string>();
  for (const round of ["old", "new"]) {
    const said = new SaidWords(textMemory(store), hashOf);
    for (let name = 0; name < 1500; name += 1) said.said(`${round} ${name}`, () => `${round} ${name}`);
    said.keep();
  }
  const [kept = ""] = store.values();
  expect(JSON.parse(kept)).toHaveLength(2048);
  expect(kept).toContain('"new 1499"');
});
