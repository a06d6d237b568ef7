import type { Progress } from "../node/site-request.ts";
import type { CliContext } from "./cli-context.ts";

/** Shorter builds need no line that flashes by. */
const QUIET_MS = 500;
const REDRAW_MS = 100;
const CLEAR_LINE = "\r\u001B[2K";

/** One line at the bottom of a terminal that says how far a long build is. */
export interface ProgressLine {
  readonly show: (progress: Progress) => void;
  /** Takes the line away, before anything else is printed. */
  readonly clear: () => void;
}

export function progressLine({ stderr, now }: Pick<CliContext, "stderr" | "now">): ProgressLine {
  // While watching, a build starts with the first word of it after the one before.
  let startedAt: number | undefined = now();
  let drawnAt = Number.NEGATIVE_INFINITY;
  let visible = false;
  return {
    show: ({ step, done, total }) => {
      const time = now();
      startedAt ??= time;
      if (!stderr.isTerminal || time - startedAt < QUIET_MS || time - drawnAt < REDRAW_MS) return;
      drawnAt = time;
      visible = true;
      const line = `${step} ${done}/${total}`;
      stderr.write(`${CLEAR_LINE}${line.slice(0, (stderr.columns ?? 80) - 1)}`);
    },
    clear: () => {
      if (visible) stderr.write(CLEAR_LINE);
      visible = false;
      startedAt = undefined;
    },
  };
}
