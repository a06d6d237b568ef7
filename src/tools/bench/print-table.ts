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
  const time = unit === "s" ? `${result.time.toFixed(3)} s` : `${result.time.toFixed(0)} ms`;
  const peak = result.peak === undefined ? "" : ` (${result.peak.toFixed(0)} MiB)`;
  const ratio = result.time / (results.get(own)?.time ?? result.time);
  return name === own ? `${time}${peak}` : `${time}${peak}, ${ratio.toFixed(1)}×`;
}
