import { validText } from "./valid-text.ts";

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Text as HTML, in content and in attributes between double quotes. */
export function escapeHtml(text: string): string {
  return validText(text).replace(/[&<>"]/g, (mark) => ENTITIES[mark] ?? mark);
}
