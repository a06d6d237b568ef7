import type { Diagnostic } from "../../model/diagnostic.ts";
import type { Located, SourceSpan } from "../../model/source.ts";
import { checkBlock, missingBlock } from "./block-problems.ts";
import { removeEscapedControls } from "./escaped-controls.ts";
import { locateFrontMatter } from "./locate-front-matter.ts";
import { READERS } from "./read-kinds.ts";
import { readValues } from "./read-values.ts";
import type { YamlValue } from "./read-yaml.ts";
import { SettingFault } from "./setting-fault.ts";
import type { SettingKey, SettingTable, SettingValues } from "./setting-kinds.ts";
import {
  controlsInSetting,
  forbidden,
  invalidSetting,
  missingSetting,
  repeatedSetting,
  strayLine,
  unknownSetting,
} from "./setting-problems.ts";
import { type SettingLines, type SplitSettings, splitSettings } from "./split-settings.ts";

/** What kind of file the front matter stands in. */
export type FrontMatterOwner = "site" | "blog" | "part";

/** The settings of a table that the writer gave, each with the place of its value. */
export type Settings<T extends SettingTable> = {
  readonly [K in keyof T]?: Located<SettingValues[T[K]["kind"]]>;
};

/** A file's settings with their problems, and where its text starts. */
export interface ReadFrontMatter<T extends SettingTable> {
  readonly settings: Settings<T>;
  readonly diagnostics: readonly Diagnostic[];
  readonly bodyOffset: number;
  readonly bodyLine: number;
}

/** The first line of the block in its file. */
const FIRST_LINE = 2;
const FORBIDDEN = new Set(["__proto__", "constructor", "prototype"]);

/** Reads the front matter of a file by the table of its keys; each key by itself, so that one slip hides no other. */
export function readFrontMatter<T extends SettingTable>(
  file: string,
  text: string,
  table: T,
  owner: FrontMatterOwner,
): ReadFrontMatter<T> {
  const block = locateFrontMatter(text);
  if (!block) {
    const { diagnostics, bodyOffset, bodyLine } = missingBlock(file, text, owner);
    return { settings: {}, diagnostics, bodyOffset, bodyLine };
  }
  const { bodyOffset, bodyLine } = block;
  const refused = checkBlock(file, block.text);
  if (refused) return { settings: {}, diagnostics: [refused], bodyOffset, bodyLine };
  const split = splitSettings(block.text);
  const { settings, diagnostics } = new SettingsReader(file, table, owner).read(split);
  return { settings, diagnostics, bodyOffset, bodyLine };
}

class SettingsReader<T extends SettingTable> {
  readonly #file: string;
  readonly #table: T;
  readonly #owner: FrontMatterOwner;
  readonly #diagnostics: Diagnostic[] = [];
  readonly #found = new Map<string, Located<unknown>>();
  /** Keys that stand there with a value that cannot be read: they are not missing. */
  readonly #tried = new Set<string>();

  constructor(file: string, table: T, owner: FrontMatterOwner) {
    this.#file = file;
    this.#table = table;
    this.#owner = owner;
  }

  read({ settings, strays }: SplitSettings): Pick<ReadFrontMatter<T>, "settings" | "diagnostics"> {
    for (const stray of strays) {
      const span = this.#span(stray.line, 1, stray.line, stray.content.length + 1);
      this.#diagnostics.push(strayLine(stray.content, span));
    }
    const known = settings.flatMap((lines) => this.#knownKey(lines) ?? []);
    for (const { key, lines, value } of readValues(known)) this.#readOne(key, lines, value);
    for (const [name, key] of Object.entries<SettingKey>(this.#table)) {
      if (key.required && !this.#found.has(name) && !this.#tried.has(name)) {
        this.#diagnostics.push(missingSetting(name, key, this.#span(0, 1, 0, 4)));
      }
    }
    // The table's kinds and its readers say what each value is.
    return { settings: Object.fromEntries(this.#found) as Settings<T>, diagnostics: this.#diagnostics };
  }

  #knownKey(
    lines: SettingLines,
  ): { readonly key: string; readonly lines: SettingLines; readonly setting: SettingKey } | undefined {
    const span = this.#span(lines.line, lines.keyColumn, lines.line, lines.keyEndColumn);
    const typed = lines.key.trim();
    if (FORBIDDEN.has(typed)) {
      this.#diagnostics.push(forbidden(typed, span));
      return undefined;
    }
    const key = Object.keys(this.#table).find((name) => name.toLowerCase() === typed.toLowerCase());
    const setting = key === undefined ? undefined : this.#table[key];
    if (key === undefined || !setting) {
      this.#diagnostics.push(unknownSetting(typed, Object.keys(this.#table), this.#owner, span));
      return undefined;
    }
    if (this.#tried.has(key)) {
      this.#diagnostics.push(repeatedSetting(key, span));
      return undefined;
    }
    this.#tried.add(key);
    return { key, lines, setting };
  }

  #readOne(name: string, lines: SettingLines, value: YamlValue | SettingFault | undefined): void {
    const setting = this.#table[name];
    if (!setting) return;
    if (value === undefined || value === null || value === "") {
      this.#tried.delete(name);
      return;
    }
    const span = this.#valueSpan(lines);
    const printable = value instanceof SettingFault ? { value, removed: [] } : removeEscapedControls(value);
    if (printable.removed.length > 0) this.#diagnostics.push(controlsInSetting(name, printable.removed, span));
    const result =
      printable.value instanceof SettingFault ? printable.value : READERS[setting.kind](printable.value, setting);
    if (result instanceof SettingFault) this.#diagnostics.push(invalidSetting(name, lines, result, span));
    else this.#found.set(name, { value: result, span });
  }

  #valueSpan({ line, valueColumn, value, lines, text, keyColumn }: SettingLines): SourceSpan {
    if (lines === 1) return this.#span(line, valueColumn, line, valueColumn + value.length);
    const last = text.slice(text.lastIndexOf("\n") + 1);
    return this.#span(line, value === "" ? keyColumn : valueColumn, line + lines - 1, last.length + 1);
  }

  #span(line: number, column: number, endLine: number, endColumn: number): SourceSpan {
    const shift = FIRST_LINE - 1;
    return {
      file: this.#file,
      start: { line: line + shift, column },
      end: { line: endLine + shift, column: endColumn },
    };
  }
}
