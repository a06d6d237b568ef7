import type { DiagnosticPage } from "../../diagnostics/page.ts";
import { printPage } from "../../diagnostics/print-page.ts";
import { nearestName } from "../../model/nearest-name.ts";
import { WrongUse } from "../../node/machine-fault.ts";
import { EXIT } from "../exit-code.ts";
import { paintFor } from "../terminal-paint.ts";
import type { Verb } from "../verb.ts";

type Pages = Readonly<Record<string, DiagnosticPage>>;

export const EXPLAIN: Verb = {
  name: "explain",
  summary: "says what a diagnostic's code means, with a wrong and a right example",
  operands: "CODE",
  fewest: 1,
  most: 1,
  options: {},
  more: [],
  run: async ({ operands }, { stdout, env }) => {
    const code = (operands[0] ?? "").toLowerCase();
    // Nobody else needs the pages.
    const pages: Pages = (await import("../../diagnostics/codes.ts")).CODES;
    const page = Object.hasOwn(pages, code) ? pages[code] : undefined;
    if (!page) throw unknownCode(code, pages);
    stdout.write(printPage(code, page, paintFor(stdout, env)));
    return EXIT.fine;
  },
};

function unknownCode(code: string, pages: Pages): WrongUse {
  const near = nearestName(code, Object.keys(pages));
  return new WrongUse(
    `There is no code \`${code}\`.`,
    near ? `Did you mean \`wirecopy explain ${near}\`?` : "Codes stand in every message of `wirecopy check`.",
  );
}
