import { literalText } from "./plain-text.ts";
import { readYaml, type YamlValue } from "./read-yaml.ts";
import { SettingFault } from "./setting-fault.ts";
import type { SettingKey } from "./setting-kinds.ts";
import type { SettingLines } from "./split-settings.ts";

interface KnownSetting {
  readonly key: string;
  readonly lines: SettingLines;
  readonly setting: SettingKey;
}

interface ReadValue {
  readonly key: string;
  readonly lines: SettingLines;
  readonly value: YamlValue | SettingFault | undefined;
}

/** Brackets and indentation that no setting needs; deeper text could exhaust a parser. */
const DEEPEST = 20;
/** An anchor, an alias or a tag where a value could start. */
const REFERENCE = /(?:^|[\s,[{:-])[&*!][^\s,\]}]/u;
const QUOTED = /"(?:[^"\\]|\\.)*"|'[^']*'/gu;

/** Reads the values of settings: text as typed, all the rest in one go, and one by one where that fails. */
export function readValues(settings: readonly KnownSetting[]): readonly ReadValue[] {
  const literal = new Map(settings.map((each) => [each, readLiteral(each)]));
  const rest = settings.filter((each) => literal.get(each) === undefined);
  const together = readYaml(rest.map(({ lines }) => lines.text).join("\n"));
  return settings.map((each) => {
    const { key, lines } = each;
    const found = literal.get(each);
    if (found !== undefined) return { key, lines, value: found };
    const reading = together ?? readYaml(lines.text);
    return { key, lines, value: reading ? ownValue(reading, lines) : unreadable(each) };
  });
}

/** A value that YAML does not get to see: plain text, or what could make a parser run wild. */
function readLiteral({ lines, setting }: KnownSetting): string | SettingFault | undefined {
  const text = setting.kind === "text" ? literalText(lines) : undefined;
  if (text !== undefined && !isBlockMark(text)) return text;
  const bare = lines.text.slice(lines.text.indexOf(":") + 1).replace(QUOTED, "");
  if (REFERENCE.test(bare))
    return new SettingFault(
      "text without `&`, `*` or `!` in front, which YAML would take for a reference; put it in quotes",
    );
  return isTooDeep(bare) ? new SettingFault("a value that is nested less deep") : undefined;
}

/** `|` and `>` announce text on the following lines. */
function isBlockMark(text: string): boolean {
  return /^[|>][-+\d]{0,2}$/u.test(text);
}

function isTooDeep(text: string): boolean {
  let depth = 0;
  for (const letter of text) {
    if (letter === "[" || letter === "{") depth += 1;
    if (letter === "]" || letter === "}") depth -= 1;
    if (depth > DEEPEST) return true;
  }
  return text.split("\n").some((line) => line.search(/\S/u) > DEEPEST * 2) || /(?:^|\n)[ \t]*(?:- ){20}/u.test(text);
}

function ownValue(values: Readonly<Record<string, YamlValue>>, { key }: SettingLines): YamlValue | undefined {
  return Object.hasOwn(values, key) ? values[key] : undefined;
}

function unreadable({ setting, lines }: KnownSetting): string | SettingFault {
  // Text over several lines that YAML refuses is taken as typed as well.
  if (setting.kind === "text") return lines.text.slice(lines.text.indexOf(":") + 1).trim();
  return new SettingFault("a value that YAML can read; put text with `:`, `#`, brackets or quotes in quotes");
}
