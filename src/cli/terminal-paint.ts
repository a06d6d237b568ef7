import { COLOURED, type Paint, PLAIN } from "../diagnostics/paint.ts";
import type { CliContext, TextOutput } from "./cli-context.ts";

/** Colour on a terminal or where `FORCE_COLOR` asks for it; never under `NO_COLOR` (https://no-color.org). */
export function paintFor(output: TextOutput, env: CliContext["env"]): Paint {
  return wantsColour(output, env) ? COLOURED : PLAIN;
}

function wantsColour({ isTerminal }: TextOutput, env: CliContext["env"]): boolean {
  if (env["NO_COLOR"]) return false;
  const forced = env["FORCE_COLOR"];
  if (forced !== undefined) return forced !== "0" && forced !== "false";
  return isTerminal && env["TERM"] !== "dumb";
}
