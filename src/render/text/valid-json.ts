import { validText } from "./valid-text.ts";

/** A JSON document without characters that readers refuse, with a line feed at its end. */
export function jsonDocument(value: object): string {
  return `${JSON.stringify(value, cleanStrings, 1)}\n`;
}

const ELEMENT_ESCAPES: Readonly<Record<string, string>> = {
  "<": "\\u003c",
  ">": "\\u003e",
  "&": "\\u0026",
  "\u2028": "\\u2028",
  "\u2029": "\\u2029",
};

/** JSON that stands inside an HTML script element: no text in it can close the element or open a comment. */
export function jsonForElement(value: object): string {
  return JSON.stringify(value, cleanStrings).replace(/[<>&\u2028\u2029]/g, (mark) => ELEMENT_ESCAPES[mark] ?? mark);
}

function cleanStrings(_key: string, value: unknown): unknown {
  return typeof value === "string" ? validText(value) : value;
}
