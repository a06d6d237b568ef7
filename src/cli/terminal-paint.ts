import { COLOURED, type Paint, PLAIN } from "../diagnostics/paint.ts";
import type { TextOptions } from "../diagnostics/print-text.ts";
import type { CliContext, TextOutput } from "./cli-context.ts";

/** Colour on a terminal or where `FORCE_COLOR` asks for it; never under `NO_COLOR` (https://no-color.org). */
export function paintFor(output: TextOutput, env: CliContext["env"]): Paint {
  return wantsColour(output, env) ? COLOURED : PLAIN;
}

/** How problems are printed as text: in colour or not, and naming the command that repairs where there is one. */
export function textOptionsFor(output: TextOutput, env: CliContext["env"]): TextOptions {
  return { paint: paintFor(output, env), fixCommand: "wirecopy fix" };
}

function wantsColour({ isTerminal }: TextOutput, env: CliContext["env"]): boolean {
  if (env["NO_COLOR"]) return false;
  const forced = env["FORCE_COLOR"];
  if (forced !== undefined) return forced !== "0" && forced !== "false";
  return isTerminal && env["TERM"] !== "dumb";
}
