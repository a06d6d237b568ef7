import { PREVIEW_PORT, type PreviewListener, type PreviewPlace } from "../../node/dev/preview-request.ts";
import { WrongUse } from "../../node/machine-fault.ts";
import type { CliContext } from "../cli-context.ts";
import { EXIT, type ExitCode } from "../exit-code.ts";
import { describeFault } from "../fault.ts";
import { createPreviewPrinter } from "../print-preview.ts";
import { type ProgressLine, progressLine } from "../progress-line.ts";
import type { Verb, VerbRequest } from "../verb.ts";

const HIGHEST_PORT = 65_535;

export const DEV: Verb = {
  name: "dev",
  summary: "shows the site in the browser while it is written",
  operands: "",
  fewest: 0,
  most: 0,
  options: {
    port: {
      value: "NUMBER",
      short: "p",
      says: `where to listen, or above it when it is taken (default: ${PREVIEW_PORT})`,
    },
    host: { value: "ADDRESS", says: "let others in at this address of the machine; 0.0.0.0 is all of them" },
    "allow-future": { says: "let entries lie ahead of the clock" },
    drafts: { says: "show drafts too" },
  },
  more: [
    "Builds the site in content/ in memory, serves it on this machine, and builds again after each change: open pages show it at once. Problems stand on the page with file and line; a blog with errors shows its last good text.",
    "Nothing is written to dist/. Ctrl-C ends it.",
  ],
  run: async (request, context) => {
    const progress = progressLine(context);
    try {
      return await preview(request, context, progress);
    } finally {
      progress.clear();
    }
  },
};

async function preview({ has, text }: VerbRequest, context: CliContext, progress: ProgressLine): Promise<ExitCode> {
  const port = readPort(text("port"));
  const host = text("host");
  const work = await context.loadSiteWork();
  const print = createPreviewPrinter(context);
  const { cwd, env, now, stdout, stderr } = context;
  const listener: PreviewListener = {
    onReady: (place) => {
      if (host !== undefined) stderr.write(warnOfGuests(host));
      stdout.write(placeInWords(place, port));
    },
    onBuilt: (findings) => {
      progress.clear();
      print(findings);
    },
    onFault: (error) => {
      progress.clear();
      stderr.write(describeFault(error, context));
    },
  };
  const options = { allowFuture: has("allow-future"), drafts: has("drafts"), onProgress: progress.show };
  await work.preview({ cwd, env, now, host, port, ...options }, listener, context.signal);
  return EXIT.fine;
}

function readPort(typed: string | undefined): number {
  if (typed === undefined) return PREVIEW_PORT;
  const port = /^\d{1,5}$/u.test(typed) ? Number(typed) : Number.NaN;
  if (port <= HIGHEST_PORT) return port;
  throw new WrongUse(`\`${typed}\` is no port.`, `Write a number from 1 to ${HIGHEST_PORT}: \`--port 8080\`.`);
}

function warnOfGuests(host: string): string {
  return `\`--host ${host}\`: everybody who reaches this machine can read the site as it is written, what is not published included.\n`;
}

function placeInWords({ addresses, port }: PreviewPlace, wanted: number): string {
  const taken = wanted !== 0 && port !== wanted ? `Port ${wanted} is taken; ${port} is free.\n` : "";
  return `${taken}${addresses.map((address) => `Look at it: ${address}\n`).join("")}Ctrl-C ends it.\n`;
}
