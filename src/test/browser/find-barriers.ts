import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults, RunOptions } from "axe-core";
import type { Page } from "playwright-core";

declare const axe: { readonly run: (root: Document, options: RunOptions) => Promise<AxeResults> };

const SOURCE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** What can differ between two schemes of colour and in nothing else. */
const COLOUR_RULES = ["color-contrast", "link-in-text-block"];

interface Look {
  readonly colorScheme: "light" | "dark";
  readonly width: number;
}

/** Both schemes, on a desk and on a phone. */
export const LOOKS: readonly Look[] = [
  { colorScheme: "light", width: 1280 },
  { colorScheme: "dark", width: 1280 },
  { colorScheme: "dark", width: 400 },
  { colorScheme: "light", width: 400 },
];

/** What axe finds wrong on a page, look by look; in the dark only what depends on colour, the rest is the same. */
export async function findBarriers(page: Page, looks: readonly Look[]): Promise<readonly string[]> {
  // Not as a script element: the page's own policy rightly refuses those.
  await page.evaluate(SOURCE);
  const found: string[] = [];
  for (const { colorScheme, width } of looks) {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 900 });
    const runOnly: RunOptions["runOnly"] =
      colorScheme === "dark" ? { type: "rule", values: COLOUR_RULES } : { type: "tag", values: TAGS };
    const { violations } = await page.evaluate(
      (rules) => axe.run(document, { runOnly: rules, preload: false }),
      runOnly,
    );
    for (const { id, help, nodes } of violations) {
      found.push(`${colorScheme}, ${width} wide: ${id}: ${help}: ${nodes.map(({ html }) => html).join(" | ")}`);
    }
  }
  return found;
}
