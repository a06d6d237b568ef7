import { basename, resolve } from "node:path";
import { CI_KINDS, type CiKind, type NewProject, projectName } from "../desk/new-project.ts";
import { newSiteFiles } from "../desk/new-site.ts";
import { nearestName } from "../model/nearest-name.ts";
import { instantFromMilliseconds } from "../model/time.ts";
import { publishedBranch } from "../node/git/published-branch.ts";
import { WrongUse } from "../node/machine-fault.ts";
import { hasContent } from "../node/project/place-files.ts";
import { readStarter } from "../node/project/read-starter.ts";
import type { CliContext } from "./cli-context.ts";
import { randomLetters } from "./random-letters.ts";
import { readAddress } from "./read-address.ts";
import { readLanguage, readWords } from "./read-new-blog.ts";
import type { VerbRequest } from "./verb.ts";

const DEFAULT_TITLE = "Live blogs";

/** The project that a command line asks for, in this folder. */
export async function readNewProject(
  folder: string,
  { has, text }: VerbRequest,
  { env, now, random, version }: CliContext,
): Promise<NewProject> {
  const ci = readCi(text("ci"));
  const url = text("url");
  const name = projectName(basename(resolve(folder)));
  const site = {
    title: readWords(text("title")) ?? DEFAULT_TITLE,
    url: url === undefined ? undefined : readAddress(url),
    lang: readLanguage(text("lang")) ?? "en",
    id: `${name}-${randomLetters(random)}`,
    bareLinks: ci.includes("github") || ci.includes("gitlab"),
    now: instantFromMilliseconds(now()),
    single: has("single"),
  };
  return {
    starter: readStarter(),
    content: hasContent(folder) ? [] : newSiteFiles(site),
    ci,
    branch: await publishedBranch(folder, env),
    package: { name, wirecopy: `^${version}` },
  };
}

function readCi(typed: string | undefined): readonly CiKind[] {
  if (typed === undefined) return CI_KINDS;
  if (typed === "none") return [];
  return typed.split(",").map((word) => {
    const kind = CI_KINDS.find((each) => each === word.trim().toLowerCase());
    if (kind !== undefined) return kind;
    const near = nearestName(word.trim(), CI_KINDS);
    throw new WrongUse(
      `There are no files for \`${word.trim()}\`.`,
      near
        ? `Did you mean \`--ci ${near}\`?`
        : `Write one or more of ${CI_KINDS.join(", ")} with commas between them, or none.`,
    );
  });
}
