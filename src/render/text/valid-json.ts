import { validText } from "./valid-text.ts";

/** A JSON document without characters that readers refuse, with a line feed at its end. */
export function jsonDocument(value: object): string {
  return `${validJson(value, 1)}\n`;
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
  return validJson(value).replace(/[<>&\u2028\u2029]/g, (mark) => ELEMENT_ESCAPES[mark] ?? mark);
}

/** Where one of these stands, some text may hold what is not valid: JSON escapes C0 controls and lone surrogates. */
const SUSPICIOUS = /\\[ubfr]|[\u007f-\u009f\ufffe\uffff]/u;

/** Cleaning every string is slow, and hardly any text needs it. */
function validJson(value: object, indent?: number): string {
  const json = JSON.stringify(value, undefined, indent);
  return SUSPICIOUS.test(json) ? JSON.stringify(value, cleanStrings, indent) : json;
}

function cleanStrings(_key: string, value: unknown): unknown {
  return typeof value === "string" ? validText(value) : value;
}
