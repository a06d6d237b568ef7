import { ATTRIBUTE_KINDS, type AttributeKind } from "../parse/entry/attribute-kinds.ts";
import { BLOG_KEYS } from "../parse/front-matter/blog-keys.ts";
import type { SettingKey, SettingTable } from "../parse/front-matter/setting-kinds.ts";

/** A snippet as VS Code reads it. */
export interface EditorSnippet {
  readonly scope: "markdown";
  readonly prefix: string;
  readonly body: readonly string[];
  readonly description: string;
}

/**
 * Snippets for writing live blogs, by name: whole entries, and every setting and attribute that the program knows. Times are
 * left to be typed, because an editor's clock shows local time.
 */
export function editorSnippets(): Readonly<Record<string, EditorSnippet>> {
  const settings: SettingTable = BLOG_KEYS;
  const made = [
    ...ENTRIES,
    ...Object.entries(settings).map(([name, key]) =>
      snippet(`Setting: ${name}`, name, [`${name}: ${placeholder(key)}`], key.description),
    ),
    ...Object.entries(ATTRIBUTE_KINDS).map(([name, kind]) =>
      snippet(
        `Attribute: ${name}`,
        `${name}:`,
        [`${name}: ${ATTRIBUTE_VALUES[kind]}`],
        "A line under an entry's heading.",
      ),
    ),
  ];
  return Object.fromEntries(made);
}

function snippet(
  name: string,
  prefix: string,
  body: readonly string[],
  description: string,
): readonly [string, EditorSnippet] {
  return [name, { scope: "markdown", prefix, body, description }];
}

/** A place where the cursor stops, with the words that stand there until then. */
const stop = (place: number, words: string) => `\${${place}:${words}}`;
const oneOf = (values: readonly string[]) => `\${1|${values.join(",")}|}`;

const CLOCK = `${stop(1, "HH")}:${stop(2, "MM")}`;

const ENTRIES = [
  snippet("Entry", "entry", [`## ${CLOCK} ${stop(3, "Headline")}`, "", "$0", ""], "An entry, with its time in UTC."),
  snippet(
    "Key event",
    "key-event",
    [`## ${CLOCK} ${stop(3, "Headline")}`, "key: yes", "", "$0", ""],
    "An entry that is listed beside the stream.",
  ),
  snippet("Day", "day", [`# ${stop(1, "YYYY-MM-DD")}`, "", "$0"], "Gives the date to the entries below it."),
  snippet(
    "Correction",
    "correction",
    [`> **Correction, ${CLOCK}:** ${stop(3, "an earlier version said …")}`],
    "A notice under the headline, with the time in UTC at which it was made.",
  ),
  snippet("Quotation", "quotation", [`> ${stop(1, "Words")}`, ">", `> — ${stop(2, "Name")}`], "What somebody said."),
  snippet(
    "Picture",
    "picture",
    [`![${stop(1, "What the picture shows")}](${stop(2, "file.jpg")})`, `*${stop(3, "Credit")}*`],
    "A picture with its credit.",
  ),
  snippet("Note to the desk", "note", ["<!-- $1 -->"], "Reaches no page."),
];

const ATTRIBUTE_VALUES: Readonly<Record<AttributeKind, string>> = {
  names: stop(1, "Name"),
  words: stop(1, "topic"),
  id: stop(1, "small-letters-and-dashes"),
  reason: stop(1, "why"),
  "yes-no": oneOf(["yes", "no"]),
  moment: CLOCK,
  picture: stop(1, "file.jpg"),
};

function placeholder({ kind, values = [] }: SettingKey): string {
  if (kind === "choice") return oneOf(values);
  if (kind === "date") return stop(1, "YYYY-MM-DD");
  return kind === "utc" ? "UTC" : "$1";
}
