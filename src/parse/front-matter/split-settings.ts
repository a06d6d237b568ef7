/** A key at the left edge of the front matter with all the lines of its value. */
export interface SettingLines {
  readonly key: string;
  /** Line from 1 within the block. */
  readonly line: number;
  readonly keyColumn: number;
  readonly keyEndColumn: number;
  /** Column of the first character of the value on the key's line. */
  readonly valueColumn: number;
  /** Number of lines, empty ones at the end left out. */
  readonly lines: number;
  /** The key's line and the lines that belong to it. */
  readonly text: string;
  /** What stands on the key's line behind the colon, trimmed. */
  readonly value: string;
}

/** A line that is neither a key nor part of a value. */
export interface StrayLine {
  readonly line: number;
  readonly content: string;
}

export interface SplitSettings {
  readonly settings: readonly SettingLines[];
  readonly strays: readonly StrayLine[];
}

const KEY =
  /^(?<quote>["']?)(?<key>[^\s"'#:[\]{},&*!|>%@`-][^"':[\]{}]*?)\k<quote>(?<colon>[ \t]*:)(?=[ \t]|$)(?<gap>[ \t]*)(?<value>.*)$/u;
/** An item of a list, or the end of a list or map in brackets, may stand at the left edge as well. */
const CONTINUES = /^(?:[ \t]|-(?:[ \t]|$)|[\]}])/u;

/** Splits front matter at the keys at its left edge, so that a slip in one does not hide the others. */
export function splitSettings(block: string): SplitSettings {
  const settings: SettingLines[] = [];
  const strays: StrayLine[] = [];
  const lines = block.split("\n");
  let open: { readonly match: RegExpExecArray; readonly line: number; readonly lines: string[] } | undefined;
  const close = () => {
    if (open) settings.push(toSetting(open.match, open.line, open.lines));
    open = undefined;
  };
  lines.forEach((content, index) => {
    const match = KEY.exec(content);
    if (match) {
      close();
      open = { match, line: index + 1, lines: [content] };
    } else if (content.trim() === "" || CONTINUES.test(content)) {
      if (open) open.lines.push(content);
      else if (content.trim() !== "") strays.push({ line: index + 1, content });
    } else if (!content.startsWith("#")) {
      close();
      strays.push({ line: index + 1, content });
    }
  });
  close();
  return { settings, strays };
}

function toSetting(match: RegExpExecArray, line: number, lines: readonly string[]): SettingLines {
  const { quote = "", key = "", colon = "", gap = "", value = "" } = match.groups ?? {};
  const used = lines.findLastIndex((each) => each.trim() !== "") + 1;
  const keyEndColumn = 1 + quote.length * 2 + key.length;
  return {
    key,
    line,
    keyColumn: 1,
    keyEndColumn,
    valueColumn: keyEndColumn + colon.length + gap.length,
    lines: used,
    text: lines.slice(0, used).join("\n"),
    value: value.trimEnd(),
  };
}
