import type { Element, Root } from "hast";
import { fromHtml } from "hast-util-from-html";
import { beforeAll, describe, expect, test } from "vitest";
import type { EntryInputs, MediaFile } from "../model/entry-content.ts";
import { SITE_BASE } from "../model/names.ts";
import { ALLOW_LIST } from "../render/body/allow-list.ts";
import { entryInputs, TEST_PICTURE } from "../test/entry-inputs.ts";
import { readCorpus } from "../test/fuzz/read-corpus.ts";
import { createMarkdownEngine } from "./markdown-engine.ts";

/**
 * Every element that the body of an entry may hold, with every attribute and, where they are few, its values. Written out
 * by hand and not derived: whoever widens the allow-list says so here too.
 */
const MARKUP: Readonly<Record<string, string>> = {
  a: "aria-label href id role=doc-backlink|doc-noteref title",
  audio: "controls preload=none src",
  b: "dir=auto",
  blockquote: "cite dir=auto",
  br: "",
  button: "data-player data-src data-title hidden type=button",
  code: "class=^language-",
  del: "",
  div: "aria-label class=embed|gallery|src|table|video data-service role=group tabindex",
  em: "",
  figcaption: "class=src",
  figure: "class=embed|film|picture|post|sound data-service",
  h2: "",
  h3: "",
  h4: "",
  h5: "",
  h6: "",
  hr: "",
  img: "alt class=^[rgb][0-7]$|tall|upright decoding=async height loading=lazy src width",
  input: "aria-label checked disabled type=checkbox",
  li: "class=task id",
  ol: "start",
  p: "class=caption",
  picture: "",
  pre: "aria-label role=group tabindex",
  section: "aria-label class=footnotes role=group",
  small: "",
  source: "sizes srcset type",
  span: "class=credit|date",
  strong: "",
  sup: "",
  table: "",
  tbody: "",
  td: "class=align-center|align-left|align-right",
  th: "class=align-center|align-left|align-right scope=col",
  thead: "",
  time: "datetime",
  tr: "",
  track: "default kind=captions label src srclang",
  ul: "",
  video: "controls height playsinline poster preload=none src width",
};

/** What an address may begin with: a scheme, the mark of the site's own address, or a place on the same page. */
const SCHEMES: Readonly<Record<string, readonly string[]>> = {
  href: ["#", "/", "http:", "https:", "mailto:", "tel:"],
  cite: ["https:"],
  src: ["/", "https:"],
  srcset: ["/"],
  poster: ["/"],
  "data-src": ["https:"],
};

/** One text for each thing that writers of the corpus left out. */
const RARE = [
  "[to an entry](#council) [mail](mailto:a@example.org) [call](tel:+49301234) [title](http://example.org 'words')",
  "Line\\\nbreak, `code`, ~~struck~~ and ![small](inline.jpg)[^1]\n\n[^1]: Note[^1].",
  "```js\nx\n```\n\n3. three\n4. four\n\n- [x] done\n- [ ] open\n\n***",
  "| a | b | c |\n| :-- | :-: | --: |\n| 1 | 2 | 3 |",
  "### One\n\n#### Two\n\n##### Three\n\n###### Four",
  "![Alt](shown.jpg 'AP')\n\n![Alt](high.jpg)\n![Alt](higher.jpg)\n\n![Alt](missing.jpg)",
  "[Film](film.mp4)\n\n[Sound](sound.mp3)",
  "![Alt](https://pictures.example.com/a.jpg)",
  "https://youtu.be/dQw4w9WgXcQ",
  "https://example.org/alone",
  '<blockquote class="twitter-tweet"><p>Words</p>&mdash; A <a href="https://twitter.com/a/status/1">3 January 2020</a></blockquote>',
  "> **Correction, 08:02:** it was wrong.",
];

const shown: MediaFile = {
  ...TEST_PICTURE,
  versions: [{ path: "media/shown-480.1a.webp", type: "image/webp", width: 480 }],
  colour: "#ff8000",
};
const film: MediaFile = { kind: "film", path: "media/film.1a.mp4", type: "video/mp4", width: 640, height: 360 };

/** A file of that name as it would be found. */
function mediaFor(path: string): EntryInputs["media"][string] {
  if (path.includes("missing")) return "missing";
  if (/\.mp4$/iu.test(path)) return { ...film, captions: "media/film.1a.vtt", poster: "media/still.1a.jpg" };
  if (/\.mp3$/iu.test(path)) return { kind: "sound", path: "media/sound.1a.mp3", type: "audio/mpeg" };
  if (path.includes("higher")) return { ...shown, width: 400, height: 900 };
  if (path.includes("high")) return { ...shown, width: 500, height: 650 };
  if (/\.(?:pdf|csv|txt)$/iu.test(path))
    return { kind: "document", path: "media/paper.1a.pdf", type: "application/pdf" };
  return shown;
}

const engine = createMarkdownEngine();

/** The outermost markup of a text in each place where it may stand. */
function renderAll(text: string): readonly string[] {
  const { files, entries } = engine.readReferences(text, undefined, []);
  const others = {
    media: Object.fromEntries(files.map((path) => [path, mediaFor(path)])),
    entryLinks: Object.fromEntries(entries.map((reference) => [reference, "/vote/council.html"])),
    imageHosts: ["https://pictures.example.com"],
    headline: text.split("\n", 1)[0],
  };
  return (["entry", "standfirst"] as const).flatMap((kind) => {
    const {
      html,
      feedHtml = "",
      headline = "",
      corrections,
    } = engine.renderEntry(entryInputs(text, { ...others, kind }));
    return [html, feedHtml, headline, ...corrections.map((notice) => notice.html)];
  });
}

interface Used {
  readonly element: string;
  readonly attribute: string;
  readonly value: string;
}

function usedIn(node: Root | Element): readonly Used[] {
  return node.children.flatMap((child) => {
    if (child.type !== "element") return [];
    const own = Object.entries(child.properties).map(([name, value]) => ({
      element: child.tagName,
      attribute: attributeName(name),
      value: Array.isArray(value) ? value.join(" ") : String(value),
    }));
    return [{ element: child.tagName, attribute: "", value: "" }, ...own, ...usedIn(child)];
  });
}

/** `ariaLabel` as it stands in HTML. */
function attributeName(property: string): string {
  if (property === "className") return "class";
  return property.replace(/^(?:aria|data)(?=[A-Z])/u, (start) => `${start}-`).toLowerCase();
}

describe("the list that stands here", () => {
  test("is the one that the program applies", () => {
    const tagNames = ALLOW_LIST.tagNames ?? [];
    const attributes = ALLOW_LIST.attributes ?? {};
    const applied = tagNames.map((name): readonly [string, string] => [
      name,
      (attributes[name] ?? []).map(wordsOf).toSorted().join(" "),
    ]);
    expect(Object.fromEntries(applied)).toEqual(MARKUP);
    // Also those under `*`, which would hold for every element.
    expect(Object.keys(attributes).filter((name) => !(name in MARKUP))).toEqual([]);
  });

  test("has the schemes that the program applies", () => {
    const known = Object.entries(SCHEMES).map(([name, starts]): readonly [string, readonly string[]] => [
      name,
      starts.filter((start) => start.endsWith(":")),
    ]);
    const applied = Object.entries(ALLOW_LIST.protocols ?? {}).map(([property, schemes]) => [
      attributeName(property),
      (schemes ?? []).map((scheme) => `${scheme}:`).toSorted(),
    ]);
    // Addresses of pictures in sets and of stills are the site's own.
    expect(Object.fromEntries(applied)).toEqual({
      ...Object.fromEntries(known),
      srcset: undefined,
      poster: ["https:"],
    });
  });
});

type Listed = NonNullable<NonNullable<typeof ALLOW_LIST.attributes>[string]>[number];

function wordsOf(listed: Listed): string {
  if (typeof listed === "string") return attributeName(listed);
  const [name, ...values] = listed;
  const words = values.map((value) => (value instanceof RegExp ? value.source : String(value)));
  return `${attributeName(name)}=${words.toSorted().join("|")}`;
}

describe("in what the corpus and all kinds of blocks become,", () => {
  let used: readonly Used[];
  beforeAll(() => {
    const decoder = new TextDecoder();
    const pieces = readCorpus().flatMap((bytes) => decoder.decode(bytes).split(/^## .*$/mu));
    const texts = [...RARE, ...pieces.filter((text) => text.length < 20_000)];
    expect(texts.length).toBeGreaterThan(500);
    const unique = new Map(
      texts
        .flatMap(renderAll)
        .flatMap((html) => usedIn(fromHtml(html, { fragment: true })))
        .map((each) => [JSON.stringify(each), each]),
    );
    used = [...unique.values()];
  }, 120_000);

  test("each element is one of the list, and each of the list has a use", () => {
    const elements = new Set(used.map(({ element }) => element));
    expect([...elements].toSorted()).toEqual(Object.keys(MARKUP));
  });

  test("each attribute is one of the list, and each of the list has a use", () => {
    const found = Object.keys(MARKUP).map((name): readonly [string, string] => {
      const names = used
        .filter(({ element, attribute }) => element === name && attribute)
        .map(({ attribute }) => attribute);
      return [name, [...new Set(names)].toSorted().join(" ")];
    });
    const listed = Object.entries(MARKUP).map(([name, words]) => [name, words.replace(/=\S+/gu, "")]);
    expect(Object.fromEntries(found)).toEqual(Object.fromEntries(listed));
  });

  test("each value is one of the list where values are listed", () => {
    const foreign = used.filter(({ element, attribute, value }) => {
      const words = (MARKUP[element] ?? "").split(" ").find((each) => each.startsWith(`${attribute}=`));
      return words && !value.split(" ").every((word) => isOneOf(word, words.slice(attribute.length + 1).split("|")));
    });
    expect(foreign).toEqual([]);
  });

  test("each address begins with a scheme of the list, and each of them has a use", () => {
    const starts = new Map<string, Set<string>>();
    for (const { attribute, value } of used) {
      if (!(attribute in SCHEMES)) continue;
      const addresses = attribute === "srcset" ? value.split(", ") : [value];
      const known = starts.get(attribute) ?? new Set();
      starts.set(attribute, known);
      for (const address of addresses) known.add(startOf(address));
    }
    const found = [...starts].map(([name, each]): readonly [string, readonly string[]] => [name, [...each].toSorted()]);
    expect(Object.fromEntries(found)).toEqual(SCHEMES);
  });
});

function isOneOf(word: string, values: readonly string[]): boolean {
  return values.some((value) => (value.startsWith("^") ? new RegExp(value, "u").test(word) : value === word));
}

function startOf(address: string): string {
  if (address.startsWith(`${SITE_BASE}/`)) return "/";
  return /^(?:#|[a-z]+:)/iu.exec(address)?.[0] ?? address;
}
