import { WrongUse } from "../../node/machine-fault.ts";
import type { BuildFindings, BuildRequest } from "../../node/site-request.ts";
import type { CliContext } from "../cli-context.ts";
import { createNoteFilter } from "../create-note-filter.ts";
import { EXIT, type ExitCode } from "../exit-code.ts";
import { describeFault } from "../fault.ts";
import { type PrintOptions, printBuild } from "../print-build.ts";
import { type ProgressLine, progressLine } from "../progress-line.ts";
import { readAddress } from "../read-address.ts";
import type { Verb, VerbRequest } from "../verb.ts";

export const BUILD: Verb = {
  name: "build",
  summary: "builds the site, or one live blog, as static files",
  operands: "[FILE]",
  fewest: 0,
  most: 1,
  options: {
    out: { value: "FOLDER", short: "o", says: "where to write (default: dist)" },
    url: { value: "ADDRESS", says: "the public address of the site, with its path" },
    strict: { says: "exit with 1 also when there are only warnings" },
    "keep-going": { says: "build the last good text of a blog that has errors, in its place" },
    "allow-future": { says: "let entries lie ahead of the clock" },
    drafts: { says: "show drafts too; needs --out" },
    adopt: { says: "take over an output folder that another build has written" },
    changed: { value: "FILE", says: "list new, changed and deleted addresses, for a CDN purge" },
    watch: { short: "w", says: "build again after each change, until stopped" },
  },
  more: [
    "Without FILE, the site in content/ is built. FILE is a Markdown file or the folder of a blog in parts outside a site: the output folder then holds that one blog.",
    "A blog with an error is held: nothing of it is written, its last good pages stay.",
  ],
  run: async (request, context) => {
    const progress = progressLine(context);
    try {
      return await buildOrWatch(request, context, progress);
    } finally {
      progress.clear();
    }
  },
};

async function buildOrWatch(request: VerbRequest, context: CliContext, progress: ProgressLine): Promise<ExitCode> {
  const order = readOrder(request, context, progress);
  const work = await context.loadSiteWork();
  const options = { strict: request.has("strict"), single: order.file !== undefined };
  const print = (findings: BuildFindings, more: Pick<PrintOptions, "seconds" | "choose">): ExitCode => {
    progress.clear();
    return printBuild(findings, { ...options, ...more }, context);
  };
  if (request.has("watch")) {
    const choose = createNoteFilter();
    const onFault = (error: unknown): void => {
      progress.clear();
      context.stderr.write(describeFault(error, context));
    };
    await work.watch(
      order,
      { onBuilt: (findings) => print(findings, { seconds: undefined, choose }), onFault },
      context.signal,
    );
    return EXIT.fine;
  }
  const startedAt = context.now();
  const findings = await work.build(order);
  return print(findings, { seconds: (context.now() - startedAt) / 1000 });
}

function readOrder({ operands, has, text }: VerbRequest, context: CliContext, progress: ProgressLine): BuildRequest {
  if (has("drafts") && text("out") === undefined) {
    throw new WrongUse(
      "`--drafts` needs `--out`, so that drafts never stand where the site is published from.",
      "Write `wirecopy build --drafts --out preview`.",
    );
  }
  const url = text("url");
  return {
    cwd: context.cwd,
    env: context.env,
    now: context.now,
    file: operands[0],
    out: text("out"),
    url: url === undefined ? undefined : readAddress(url),
    keepGoing: has("keep-going"),
    allowFuture: has("allow-future"),
    drafts: has("drafts"),
    adopt: has("adopt"),
    changed: text("changed"),
    onProgress: progress.show,
  };
}
