import { editDistance } from "../../model/nearest-name.ts";
import { parseCalendarDate } from "../../model/time.ts";

/** What the value of an attribute may be. */
export type AttributeKind = "names" | "words" | "id" | "reason" | "yes-no" | "moment" | "picture";

/** The attributes that an entry may have; the list is closed. */
export const ATTRIBUTE_KINDS = {
  author: "names",
  authors: "names",
  tags: "words",
  id: "id",
  was: "id",
  withdrawn: "reason",
  key: "yes-no",
  pinned: "yes-no",
  draft: "yes-no",
  breaking: "yes-no",
  updated: "moment",
  image: "picture",
} as const satisfies Readonly<Record<string, AttributeKind>>;

export type AttributeName = keyof typeof ATTRIBUTE_KINDS;

export const ATTRIBUTE_NAMES = Object.keys(ATTRIBUTE_KINDS) as readonly AttributeName[];

const FORMS: Readonly<Record<AttributeKind, RegExp>> = {
  names: /\S/u,
  words: /\S/u,
  reason: /\S/u,
  id: /^[a-z0-9][a-z0-9-]{0,79}$/u,
  "yes-no": /^(?:yes|no)$/iu,
  moment: /^(?:\d{4}-\d{2}-\d{2}[ \t]+)?(?:[01]\d|2[0-3]):[0-5]\d(?:[ \t]+UTC)?$/iu,
  picture: /^(?!\w+:\/\/).+\.(?:jpe?g|png|gif|webp|avif|svg|heic|tiff?)$/iu,
};

const DATE = /^\d{4}-\d{2}-\d{2}/u;

/** Values that were meant for the kind but are not of it; prose is none of these. */
const NEAR_FORMS: Readonly<Record<AttributeKind, RegExp>> = {
  names: /^$/u,
  words: /^$/u,
  reason: /^$/u,
  id: /^.*$/u,
  "yes-no": /^(?:true|false|on|off|y|n|1|0|ja|nein|oui|non|s[ií]|(?:yes|no)[^\p{L}]+|)$/iu,
  moment: /^(?:$|[\p{Nd}].{0,24}$)/u,
  picture: /^(?:$|https?:\/\/\S+$|\S+\/\S+$)/u,
};

export function hasForm(kind: AttributeKind, value: string): boolean {
  if (!FORMS[kind].test(value)) return false;
  const date = kind === "moment" ? DATE.exec(value)?.[0] : undefined;
  return date === undefined || parseCalendarDate(date) !== undefined;
}

export function isNearForm(kind: AttributeKind, value: string): boolean {
  return NEAR_FORMS[kind].test(value);
}

/** Short names are one letter from many words: only what is typed like an attribute was meant as one. */
const SHORT = 3;

/** The attribute that a name one edit away from it was meant to be. */
export function misspeltAttribute(typed: string): AttributeName | undefined {
  const name = typed.toLowerCase();
  return ATTRIBUTE_NAMES.find((known) => {
    if (known.length <= SHORT && (typed !== name || name.length < SHORT)) return false;
    return editDistance(name, known) === 1;
  });
}

export function isAttributeName(name: string): name is AttributeName {
  return Object.hasOwn(ATTRIBUTE_KINDS, name);
}
