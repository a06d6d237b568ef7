import { createHash } from "node:crypto";
import type { Paint } from "../diagnostics/paint.ts";
import { printGithub } from "../diagnostics/print-github.ts";
import { printGitlab } from "../diagnostics/print-gitlab.ts";
import { printJson } from "../diagnostics/print-json.ts";
import { printText } from "../diagnostics/print-text.ts";
import type { Report } from "../diagnostics/report.ts";
import { nearestName } from "../model/nearest-name.ts";
import { WrongUse } from "../node/machine-fault.ts";
import type { CliContext } from "./cli-context.ts";

type Printer = (report: Report, paint: Paint) => string;

const sha256 = (data: string | Uint8Array) => createHash("sha256").update(data).digest("hex");

const PRINTERS: Readonly<Record<string, Printer>> = {
  text: (report, paint) => printText(report, paint) || "No problems.\n",
  json: printJson,
  github: printGithub,
  gitlab: (report) => printGitlab(report, sha256),
};

/** Names for `--format`. */
export const FORMATS = Object.keys(PRINTERS);

export function printerFor(format: string): Printer {
  const printer = Object.hasOwn(PRINTERS, format) ? PRINTERS[format] : undefined;
  if (printer) return printer;
  const near = nearestName(format, FORMATS);
  throw new WrongUse(
    `There is no format \`${format}\`.`,
    near ? `Did you mean \`--format ${near}\`?` : `Formats: ${FORMATS.join(", ")}.`,
  );
}

/** The folder from which a CI names files, where it is not the working folder. */
export function topFolder(format: string, env: CliContext["env"]): string | undefined {
  if (format === "github") return env["GITHUB_WORKSPACE"];
  return format === "gitlab" ? env["CI_PROJECT_DIR"] : undefined;
}
