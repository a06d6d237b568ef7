import { basename, relative, resolve, sep } from "node:path";
import type { ImportOptions, ImportResult } from "../../desk/import/imported-blog.ts";
import { printText } from "../../diagnostics/print-text.ts";
import { instantFromMilliseconds, parseCalendarDate } from "../../model/time.ts";
import { checkAside } from "../../node/check-aside.ts";
import { correctionWords } from "../../node/correction-words.ts";
import { WrongUse } from "../../node/machine-fault.ts";
import { decodeImport, type ImportSource, readImport } from "../../node/read-import.ts";
import { refuseExisting } from "../../node/refuse-existing.ts";
import { writeNew } from "../../node/write-new.ts";
import type { CliContext } from "../cli-context.ts";
import { EXIT, type ExitCode } from "../exit-code.ts";
import { loadImport } from "../load-import.ts";
import { printImport } from "../print-import.ts";
import { paintFor } from "../terminal-paint.ts";
import type { Verb, VerbRequest } from "../verb.ts";

export const IMPORT: Verb = {
  name: "import",
  summary: "makes a live blog of pasted text or a saved page",
  operands: "FILE",
  fewest: 1,
  most: 1,
  options: {
    out: { value: "FILE", short: "o", says: "the file to write, as content/NAME.md (default: standard output)" },
    date: { value: "DATE", says: "day of the earliest entry, YYYY-MM-DD, where the text does not say it" },
    title: { value: "TEXT", says: "the title (default: the first line of the text, the headline of the page)" },
    zone: { value: "ZONE", says: "zone of times that name none, such as Europe/Berlin (default: UTC)" },
  },
  more: [
    "FILE is a text copied from a page, with the times of the entries at the beginnings of lines; or a saved HTML page that carries the live blog as linked data (`LiveBlogPosting`). `-` reads a text from standard input.",
    "What is no copy, and what could not be placed, is listed on standard error with its line. A file that exists is never replaced.",
  ],
  run: async (request, context) => {
    const out = request.text("out");
    const options = readOptions(request, context);
    if (out !== undefined) refuseTarget(resolve(context.cwd, out), out);
    const source = await readSource(request.operands[0] ?? "", context);
    if (source.kind === "unreadable") return refuse(source, context);
    const { fitBlog, readPastedText, readSavedPage, writeBlog } = loadImport();
    const result: ImportResult =
      source.kind === "page" ? readSavedPage(source.text, options) : readPastedText(source.text, options);
    if (result.kind === "refused") {
      if (result.needs === "option") throw new WrongUse(result.message, result.remedy);
      return refuse(result, context);
    }
    const { blog, notes } = fitBlog(result.blog, correctionWords(context.cwd));
    const text = writeBlog(blog);
    const name = out === undefined ? "imported.md" : basename(out);
    const target =
      out === undefined ? undefined : relative(context.cwd, resolve(context.cwd, out)).split(sep).join("/");
    const report = printImport(blog, [...result.notes, ...notes], target);
    if (!(await passes(name, text, context))) return EXIT.content;
    if (out === undefined) context.stdout.write(text);
    else writeNew(context.cwd, [{ path: relative(context.cwd, resolve(context.cwd, out)), text }]);
    context.stderr.write(report);
    return EXIT.fine;
  },
};

function readOptions({ text }: VerbRequest, { now }: CliContext): ImportOptions {
  const typed = text("date");
  const date = typed === undefined ? undefined : parseCalendarDate(typed);
  if (typed !== undefined && !date) throw new WrongUse(`\`${typed}\` is no day.`, "Write `--date YYYY-MM-DD`.");
  const zone = text("zone");
  if (zone !== undefined && !loadImport().isZone(zone)) {
    throw new WrongUse(
      `\`${zone}\` is no zone.`,
      "Write its name with a place: `--zone Europe/Berlin`, `--zone America/New_York`.",
    );
  }
  return { date, title: text("title"), zone, now: instantFromMilliseconds(now()) };
}

function refuseTarget(file: string, typed: string): void {
  refuseExisting(file);
  if (!file.endsWith(".md")) {
    throw new WrongUse(
      `\`${typed}\` would be no live blog: its name does not end in \`.md\`.`,
      "Write `--out content/NAME.md`.",
    );
  }
}

async function readSource(typed: string, { cwd, readInput }: CliContext): Promise<ImportSource> {
  if (typed !== "-") return readImport(resolve(cwd, typed));
  const input = readInput();
  if (!input)
    throw new WrongUse("There is no text on standard input.", "Name a file, or give the text through a pipe.");
  return decodeImport(new TextEncoder().encode(await input), "standard input");
}

function refuse(
  { message, remedy }: { readonly message: string; readonly remedy: string },
  context: CliContext,
): ExitCode {
  const paint = paintFor(context.stderr, context.env);
  context.stderr.write(`${paint.red("wirecopy:")} ${message}\n${paint.green("→")} ${remedy}\n`);
  return EXIT.content;
}

/** Whether the new file has no errors; prints those it has. */
async function passes(name: string, text: string, context: CliContext): Promise<boolean> {
  const { env, now, stderr, loadSiteWork } = context;
  const { check } = await loadSiteWork();
  const { diagnostics } = await checkAside(name, text, { check, env, now });
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  if (errors.length === 0) return true;
  const problems = printText({ diagnostics: errors, textOf: () => text }, paintFor(stderr, env));
  stderr.write(`${problems}The new file would have these errors, so nothing was written.\n`);
  return false;
}
