import { diagnostic } from "../../diagnostics/diagnostic.ts";
import type { Diagnostic } from "../../model/diagnostic.ts";
import { nearestName } from "../../model/nearest-name.ts";
import type { SourceSpan } from "../../model/source.ts";
import type { FrontMatterOwner } from "./read-front-matter.ts";
import type { SettingFault } from "./setting-fault.ts";
import type { SettingKey } from "./setting-kinds.ts";
import type { SettingLines } from "./split-settings.ts";

const LONGEST_QUOTE = 60;
const EXAMPLES: Readonly<Record<string, string>> = { title: "title: What the blog is about", date: "date: 2020-01-03" };

export function strayLine(content: string, span: SourceSpan): Diagnostic {
  if (/^(?:<{7}|={7}|>{7}|\|{7})(?: |$)/u.test(content)) {
    return diagnostic(
      "conflict-marker",
      span,
      `\`${shorten(content)}\` is a mark of git: two versions of this file were not brought together.`,
      "Keep the lines of both versions that are right, and delete the lines `<<<<<<<`, `=======` and `>>>>>>>`.",
    );
  }
  return diagnostic(
    "front-matter-line-invalid",
    span,
    `\`${shorten(content)}\` is no setting: a line of the front matter is a name, a colon, a space and a value.`,
    "Write `name: value`, indent the line if it belongs to the setting above it, or move it below the front matter.",
  );
}

export function forbidden(name: string, span: SourceSpan): Diagnostic {
  return diagnostic(
    "setting-forbidden",
    span,
    `\`${name}\` is a name that programs use inside.`,
    "Delete the setting.",
  );
}

/** Characters that were typed by their numbers, and that no page can show. */
export function controlsInSetting(name: string, removed: readonly string[], span: SourceSpan): Diagnostic {
  const numbers = removed.map((each) => `U+${each.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`);
  return diagnostic(
    "control-character",
    span,
    `\`${name}\` holds an invisible control character (${[...new Set(numbers)].join(", ")}), written by its number; it is left out.`,
    "Delete it.",
  );
}

export function unknownSetting(
  name: string,
  names: readonly string[],
  owner: FrontMatterOwner,
  span: SourceSpan,
): Diagnostic {
  const nearest = nearestName(name, names);
  const place =
    owner === "part"
      ? "the front matter of a part, whose blog has its settings in `index.md`"
      : `the front matter of a ${owner}`;
  return diagnostic(
    "setting-unknown",
    span,
    `\`${shorten(name)}\` is no setting of ${place}; it is left out.`,
    nearest === undefined ? "Delete it, or choose one of the settings in the reference." : `Write \`${nearest}\`.`,
    nearest === undefined ? undefined : { description: `Write \`${nearest}\``, edits: [{ span, text: nearest }] },
  );
}

export function repeatedSetting(name: string, span: SourceSpan): Diagnostic {
  return diagnostic(
    "setting-repeated",
    span,
    `\`${name}\` is said twice, and only one of the two can hold.`,
    "Delete the line that is wrong.",
  );
}

export function missingSetting(name: string, { description }: SettingKey, span: SourceSpan): Diagnostic {
  return diagnostic(
    "setting-missing",
    span,
    `\`${name}\` is missing. ${description}`,
    `Add a line such as \`${EXAMPLES[name] ?? `${name}: …`}\` to the front matter.`,
  );
}

export function invalidSetting(
  name: string,
  { value }: SettingLines,
  fault: SettingFault,
  span: SourceSpan,
): Diagnostic {
  const { wanted, better } = fault;
  return diagnostic(
    "setting-invalid",
    span,
    value === ""
      ? `\`${name}\` takes ${wanted}.`
      : `\`${shorten(value)}\` is no value for \`${name}\`: it takes ${wanted}.`,
    better === undefined ? `Write ${wanted}.` : `Write \`${name}: ${better}\`.`,
    better === undefined ? undefined : { description: `Write \`${better}\``, edits: [{ span, text: better }] },
  );
}

function shorten(text: string): string {
  return text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE - 1)}…` : text;
}
