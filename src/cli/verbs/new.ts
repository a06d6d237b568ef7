import { join } from "node:path";
import { takenPlace } from "../../node/find-blog.ts";
import { locateProject } from "../../node/locate-project.ts";
import { WrongUse } from "../../node/machine-fault.ts";
import { writeNew } from "../../node/write-new.ts";
import { EXIT } from "../exit-code.ts";
import { findsNewErrors } from "../finds-new-errors.ts";
import { readNewBlog } from "../read-new-blog.ts";
import type { Verb } from "../verb.ts";

export const NEW: Verb = {
  name: "new",
  summary: "starts a new live blog",
  operands: "SLUG",
  fewest: 1,
  most: 1,
  options: {
    title: { value: "TEXT", says: "headline of the page (default: the words of SLUG)" },
    date: { value: "YYYY-MM-DD", says: "first day, in UTC (default: today)" },
    status: { value: "STATUS", says: "upcoming, live or ended (default: live, or upcoming where the day is to come)" },
    lang: { value: "TAG", says: "language, such as de or pt-BR (default: the site's)" },
    author: { value: "NAMES", says: "default bylines, with commas between names" },
    single: { says: "one file content/SLUG.md instead of a folder" },
  },
  more: [
    "SLUG is the live blog's name in its address: small letters, digits and dashes.",
    "The live blog is a folder content/SLUG/: index.md says what it is about, each further file holds the entries of a day, a shift or a writer, so that two people never edit the same file.",
  ],
  run: async (request, context) => {
    const { cwd, stdout } = context;
    const { contentFolder } = locateProject(cwd, undefined);
    const { newBlogFiles } = await import("../../desk/new-blog.ts");
    const blog = await readNewBlog(request, context);
    const taken = takenPlace(cwd, blog.slug);
    if (taken !== undefined) {
      throw new WrongUse(
        `\`${taken}\` is there already.`,
        `Choose another name, or add to it with \`wirecopy post ${blog.slug}\`.`,
      );
    }
    const files = newBlogFiles(blog);
    const instead = new Map(files.map(({ path, text }) => [join(contentFolder, path), text]));
    if (await findsNewErrors({ files: [], instead }, context)) return EXIT.content;
    writeNew(contentFolder, files);
    stdout.write(`Made ${files.map(({ path }) => `content/${path}`).join(" and ")}.\n`);
    return EXIT.fine;
  },
};
