import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fromHtml } from "hast-util-from-html";
import { expect, test } from "vitest";
import { elementsIn, rawText } from "../desk/import/page/elements.ts";
import * as SITE_WORK from "../node/library.ts";
import { runCommand } from "./run-command.ts";
import { exampleSiteFolder } from "./site-folder.ts";

const now = () => Date.parse("2026-11-23T12:00:00Z");
const env = { TZ: "UTC" };

type Posting = Readonly<Record<string, unknown>>;

function readPage(folder: string, path: string) {
  const html = readFileSync(join(folder, path), "utf8");
  const script = [...elementsIn(fromHtml(html))].find(
    ({ tagName, properties }) => tagName === "script" && properties["type"] === "application/ld+json",
  );
  const data: { liveBlogUpdate: Posting[] } = JSON.parse(script ? rawText(script) : "{}");
  const entries = new Map<string, string>();
  for (const match of html.matchAll(/<article class="entry[\s\S]*?<\/article>/gu)) {
    const id = /id="(?<id>[^"]+)"/u.exec(match[0])?.groups?.["id"] ?? "";
    const body =
      /<div class="body e-content">(?<body>[\s\S]*)<\/div>\s*<footer>/u.exec(match[0])?.groups?.["body"] ?? "";
    const headline = /<h3 class="p-name"[^>]*>(?<words>.*?)<\/h3>/u.exec(match[0])?.groups?.["words"] ?? "";
    entries.set(id, `${headline}\n${body.replace(/\s+/gu, " ")}`);
  }
  return { updates: data.liveBlogUpdate, entries };
}

test.each(["us-iran", "tehran-farsi", "election-night"])(
  "a page that we built, %s, gives the same entries when it is imported and built again",
  async (name) => {
    const folder = exampleSiteFolder();
    const build = () => SITE_WORK.build({ cwd: folder, env, now, url: "https://example.org", out: "dist" });
    await build();
    const page = readPage(folder, `dist/${name}/index.html`);
    const out = `content/${name}-again.md`;
    const result = await runCommand(["import", `dist/${name}/index.html`, "--out", out], SITE_WORK, {
      cwd: folder,
      now,
    });
    expect(result.code).toBe(0);
    await build();
    const again = readPage(folder, `dist/${name}-again/index.html`);
    const plain = (text: string) =>
      text.replaceAll(`${name}-again`, name).replaceAll('"https://example.org/', '"/').replace(/\s+/gu, " ");
    // What linked data do not say: pinned, the page's own order, the picture.
    const said = ({ "@id": _, image: __, ...posting }: Posting) =>
      plain(JSON.stringify(posting).replaceAll("\\n", " "));
    expect(again.updates.map(said)).toEqual(page.updates.map(said));
    const byId = (entries: ReadonlyMap<string, string>) =>
      Object.fromEntries([...entries].map(([id, text]) => [id, plain(text)]));
    expect(byId(again.entries)).toEqual(byId(page.entries));
  },
);
