import type { Element, Nodes, Root } from "hast";
import { fromHtml } from "hast-util-from-html";
import { XmlDocument } from "libxml2-wasm";
import { linkProblems } from "../formats/link-problems.ts";
import { anchorProblems, markupProblems } from "../hostile/markup-problems.ts";
import { FUZZ_SITE, MARK } from "./made-site.ts";

type Outputs = ReadonlyMap<string, string>;

/** What is wrong with the files of a site whose content had no error and this many entries. */
export function outputProblems(files: Outputs, entries: number): readonly string[] {
  const own = [...files].flatMap(([path, text]) => fileProblems(path, text).map((problem) => `${path}: ${problem}`));
  if (own.length > 0) return own;
  return [...countProblems(files, entries), ...manifestProblems(files), ...ownLinkProblems(files)];
}

function fileProblems(path: string, text: string): readonly string[] {
  if (/\.(?:xml|svg)$/u.test(path)) return xmlProblems(text);
  if (/\.(?:json|webmanifest)$/u.test(path)) return jsonProblems(text);
  if (/\.html$|\/live\/[^/]*\.txt$/u.test(path)) return htmlProblems(path, text);
  return [];
}

function xmlProblems(text: string): readonly string[] {
  try {
    XmlDocument.fromString(text).dispose();
    return [];
  } catch (error) {
    return [String(error)];
  }
}

function jsonProblems(text: string): readonly string[] {
  try {
    JSON.parse(text);
    return [];
  } catch (error) {
    return [String(error)];
  }
}

/** Faults that a browser would mend in silence, foreign markup, and words of one entry in the article of another. */
function htmlProblems(path: string, text: string): readonly string[] {
  const problems: string[] = [];
  const isFragment = !path.endsWith(".html") || path.endsWith("latest.html");
  const tree = fromHtml(text, {
    fragment: isFragment,
    onerror: ({ ruleId, line }) => void problems.push(`${ruleId} in line ${line}`),
  });
  problems.push(...markupProblems(text), ...(isFragment ? [] : anchorProblems(text)));
  for (const article of articlesIn(tree)) {
    const marks = [...textOf(article).matchAll(MARK)].map(([, number]) => `e-${number}`);
    const id = String(article.properties["id"]);
    if (marks.some((mark) => mark !== id && !id.startsWith(`correction_blog_${mark}_`)))
      problems.push(`words of ${marks.join(", ")} in the article ${id}`);
    if (articlesIn(article).length > 0) problems.push(`an article in the article ${id}`);
  }
  if (/\bundefined\b|\[object /u.test(text)) problems.push("says undefined");
  return problems;
}

function articlesIn(node: Root | Element): Element[] {
  return node.children.flatMap((child) => {
    if (child.type !== "element") return [];
    const below = articlesIn(child);
    return child.tagName === "article" && "id" in child.properties ? [child, ...below] : below;
  });
}

function textOf(node: Nodes): string {
  if (node.type === "text") return node.value;
  return "children" in node ? node.children.map(textOf).join("") : "";
}

/** Every entry has a page of its own and stands on exactly one page of the blog, or is pinned there too. */
function countProblems(files: Outputs, entries: number): readonly string[] {
  const idsOn = (pattern: RegExp) =>
    new Set(
      [...files]
        .filter(([path]) => pattern.test(path))
        .flatMap(([, html]) => articlesIn(fromHtml(html)).map(({ properties }) => properties["id"])),
    );
  const onOwn = idsOn(/^[^/]+\/(?!index\.|latest\.)[^/]+\.html$/u);
  const onPages = idsOn(/^(?!corrections\/)[^/]+\/(?:index|pages\/\d+\/index)\.html$/u);
  const problems = [];
  if (onOwn.size !== entries) problems.push(`${entries} entries have ${onOwn.size} pages of their own`);
  if (onPages.size !== entries) problems.push(`${entries} entries, of which pages show ${onPages.size}`);
  return problems;
}

interface Manifest {
  readonly head: string;
  readonly pinned?: readonly [string, string];
  readonly entries: readonly (readonly [string, string])[];
}

/** Fragments that a manifest names and that are not there. */
function manifestProblems(files: Outputs): readonly string[] {
  return [...files]
    .filter(([path]) => path.endsWith("/live.json"))
    .flatMap(([path, text]) => {
      const { head, pinned, entries } = JSON.parse(text) as Manifest;
      const named = [["head", head] as const, ...(pinned ? [pinned] : []), ...entries];
      return named
        .map(([id, hash]) => path.replace("live.json", `live/${id}.${hash}.txt`))
        .filter((name) => !files.has(name))
        .map((name) => `${name} is missing`);
    });
}

/** Links to our files that lead nowhere; a writer may link to other places of the same host. */
function ownLinkProblems(files: Outputs): readonly string[] {
  // The picture is no output of these builds.
  const site = new Map([...files, ["media/a.png", ""]]);
  const places = [...new Set([...site.keys()].map((path) => path.split("/", 1)[0]))].join("|").replaceAll(".", "\\.");
  const elsewhere = new RegExp(`^[^:]*: (?:https://gazette\\.example)?/fuzzed/(?!(?:${places})?(?:[/?#]| leads))`, "u");
  return linkProblems(site, FUZZ_SITE).filter(
    (problem) => !problem.includes(" leads out of ") && !elsewhere.test(problem),
  );
}
