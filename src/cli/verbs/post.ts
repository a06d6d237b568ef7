import { relative, sep } from "node:path";
import { findBlog } from "../../node/find-blog.ts";
import { type PushStep, pushFile } from "../../node/git/push-file.ts";
import { loadEngine } from "../../node/load-engine.ts";
import { WrongUse } from "../../node/machine-fault.ts";
import { replaceText } from "../../node/replace-text.ts";
import { EXIT } from "../exit-code.ts";
import { findsNewErrors } from "../finds-new-errors.ts";
import { printPush, printPushStep } from "../print-push.ts";
import { randomLetters } from "../random-letters.ts";
import { readNewEntry } from "../read-new-entry.ts";
import type { Verb } from "../verb.ts";

export const POST: Verb = {
  name: "post",
  summary: "adds an entry at the current time, in UTC",
  operands: "BLOG [HEADLINE]",
  fewest: 1,
  most: 2,
  options: {
    message: {
      value: "TEXT",
      short: "m",
      mayBeEmpty: true,
      says: "the text (default: standard input, else your editor)",
    },
    time: { value: "HH:MM", says: "another time than now, in UTC" },
    author: { value: "NAMES", says: "who writes it, with commas between names" },
    tags: { value: "NAMES", says: "feed categories, with commas between them" },
    image: { value: "PATH", says: "lead picture" },
    key: { says: "a key event" },
    pinned: { says: "on top of the page" },
    breaking: { says: "marked as breaking" },
    push: { says: "commit this file and push it, merging what others have pushed" },
  },
  more: [
    "BLOG is the name of a live blog in content/, or the path of its file or folder. In a blog in parts the entry goes into the part with the newest entry.",
    'An editor that is left empty posts nothing; `-m ""` posts a headline alone.',
    "The result is checked first: an entry that would be an error is not written.",
  ],
  run: async (request, context) => {
    const { cwd, stdout, stderr, env, random } = context;
    const blog = findBlog(cwd, request.operands[0] ?? "");
    const entry = await readNewEntry(request, context);
    if (!entry) {
      stderr.write("The text is empty, so nothing was posted.\n");
      return EXIT.content;
    }
    const { addEntry } = await import("../../desk/add-entry.ts");
    // Two people may post in one minute: a number that both would choose is no name.
    const idEnding = request.has("push") ? randomLetters(random) : undefined;
    const readPiece = (text: string) => loadEngine().readPiece(text);
    const added = addEntry({ files: blog.files, idEnding, readPiece }, entry);
    if ("refused" in added) throw REFUSALS[added.refused];
    const { file, text, heading } = added;
    if (await findsNewErrors({ files: [blog.path], instead: new Map([[file, text]]) }, context)) return EXIT.content;
    const before = blog.files.find(({ path }) => path === file)?.text ?? "";
    replaceText(file, before, text);
    stdout.write(`Added \`${heading}\` to ${relative(cwd, file).split(sep).join("/")}.\n`);
    if (!request.has("push")) return EXIT.fine;
    const message = `${blog.name}: ${heading.replace(/^#+ */u, "")}`;
    const { mergeTexts } = await import("../../desk/merge-texts.ts");
    const commitText = (committed: string): string | undefined => {
      if (sameText(committed, before)) return undefined;
      // What is unfinished in the file stays out: only the entry comes to what is committed.
      const merged = mergeTexts(before, committed, text, readPiece);
      return merged.conflicts === 0 ? merged.text : undefined;
    };
    const onStep = (step: PushStep) => printPushStep(step, context);
    const mainFile = blog.files[0]?.path ?? file;
    return printPush(await pushFile({ file, mainFile, commitText, message, env, random, onStep }), context);
  },
};

/** Whether two texts are alike but for byte order mark and line ends, which git may convert. */
function sameText(one: string, other: string): boolean {
  const plain = (text: string) => text.replace(/^\uFEFF/u, "").replaceAll(/\r\n?/gu, "\n");
  return plain(one) === plain(other);
}

const REFUSALS = {
  "blog-unreadable": new WrongUse(
    "The live blog has errors, so that the place of a new entry would be a guess.",
    "`wirecopy check` shows them.",
  ),
  "text-opens-entries": new WrongUse(
    "The text opens a further entry, or a block that is never closed.",
    "Use `###` for headings inside an entry, and close code and comments.",
  ),
} as const;
