import type { Contestant } from "./contestants.ts";
import { measured, type Row, type Unit } from "./results.ts";
import { isMet, type Target, targetOf } from "./targets.ts";

/** The rows as a Markdown table; behind each peer's figure, how many times ours it is, and at the end what is to be reached. */
export function printTable(rows: readonly Row[], contestants: readonly Pick<Contestant, "name">[]): string {
  const names = contestants.map(({ name }) => name);
  const [own = ""] = names;
  const head = ["what", "entries", ...names, "target", "met"];
  const lines = rows.map((row) => {
    const target = targetOf(row) ?? {};
    const words = formatTarget(target, row.unit, names);
    const verdict = isMet(target, row, own) ? "yes" : "**no**";
    const cells = names.map((name) => cell(row, name, own));
    return [row.what, String(row.size), ...cells, words, words === "" ? "" : verdict];
  });
  const rule = head.map((_, index) => (index === 0 ? "---" : "---:"));
  return `${[head, rule, ...lines].map((cells) => `| ${cells.join(" | ")} |`).join("\n")}\n`;
}

function cell({ results, unit }: Row, name: string, own: string): string {
  const result = results.get(name);
  if (!result) return "";
  if ("failure" in result) return `failed: ${result.failure}`;
  const { value, work, peak } = result;
  const beside = [
    ...(work === undefined ? [] : [`${work.toFixed(2)} s of work`]),
    ...(peak === undefined ? [] : [`${peak.toFixed(0)} MiB`]),
  ];
  const figure = beside.length > 0 ? `${amount(value, unit)} (${beside.join(", ")})` : amount(value, unit);
  const ours = measured(results.get(own))?.value ?? value;
  return name === own ? figure : `${figure}, ${(value / ours).toFixed(1)}×`;
}

function formatTarget({ most, peak, times = {} }: Target, unit: Unit, names: readonly string[]): string {
  const shown = Object.entries(times).filter(([name]) => names.includes(name));
  return [
    ...(most === undefined ? [] : [`≤ ${unit === "s" ? `${most} s` : `${most} ${unit}`}`]),
    ...(peak === undefined ? [] : [`≤ ${peak} MiB`]),
    ...shown.map(([name, least]) => `${name} ≥ ${Number(least.toFixed(2))}×`),
  ].join(", ");
}

function amount(value: number, unit: Unit): string {
  return unit === "s" ? `${value.toFixed(3)} s` : `${value.toFixed(0)} ${unit}`;
}
