import type { Contestant } from "./contestants.ts";
import type { Row } from "./modes.ts";

/** The rows as a Markdown table; behind each peer's figure, how many times ours it is. */
export function printTable(rows: readonly Row[], contestants: readonly Contestant[]): string {
  const names = contestants.map(({ name }) => name);
  const head = ["what", "entries", ...names];
  const lines = rows.map((row) => [
    row.what,
    String(row.size),
    ...names.map((name) => cell(row, name, names[0] ?? "")),
  ]);
  const rule = head.map((_, index) => (index === 0 ? "---" : "---:"));
  return `${[head, rule, ...lines].map((cells) => `| ${cells.join(" | ")} |`).join("\n")}\n`;
}

function cell({ results, unit }: Row, name: string, own: string): string {
  const result = results.get(name);
  if (!result) return "";
  const value = unit === "s" ? `${result.value.toFixed(3)} s` : `${result.value.toFixed(0)} ${unit}`;
  const peak = result.peak === undefined ? "" : ` (${result.peak.toFixed(0)} MiB)`;
  const ratio = result.value / (results.get(own)?.value ?? result.value);
  return name === own ? `${value}${peak}` : `${value}${peak}, ${ratio.toFixed(1)}×`;
}
