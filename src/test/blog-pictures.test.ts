import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { PROJECT, siteFolder } from "./site-folder.ts";
import { spawnProgram } from "./spawn-program.ts";

const PICTURE = readFileSync(join(PROJECT, "content/logo.png"));
const FRONT = "title: Vote\ndate: 2020-01-03";
const ENTRIES = "## 08:05 Polls open\nkey: yes\n\nThe first voters came early.\n";

function cardOf(files: Readonly<Record<string, string | Uint8Array>>): string | undefined {
  const project = siteFolder({ ...files, "content/index.md": "---\ntitle: Gazette\n---\n" });
  const { code, stderr } = spawnProgram(["build", "--url", "https://example.org"], { cwd: project });
  expect(code, stderr).toBe(0);
  const html = readFileSync(join(project, "dist/vote/index.html"), "utf8");
  return /<meta property="og:image" content="([^"]*)"/.exec(html)?.[1];
}

test("a blog in a folder shows the picture that lies beside its index.md", () => {
  const card = cardOf({
    "content/vote/index.md": `---\n${FRONT}\nimage: cover.png\n---\n\n${ENTRIES}`,
    "content/vote/cover.png": PICTURE,
  });
  expect(card).toMatch(/^https:\/\/example\.org\/media\/cover\.[0-9a-f]+\.(?:jpg|png)$/);
});

test("a path with a slash in front counts from the content folder", () => {
  const card = cardOf({
    "content/vote/index.md": `---\n${FRONT}\nimage: /pictures/cover.png\n---\n\n${ENTRIES}`,
    "content/pictures/cover.png": PICTURE,
  });
  expect(card).toMatch(/^https:\/\/example\.org\/media\/cover\.[0-9a-f]+\.(?:jpg|png)$/);
});

test("a blog without a picture shows a generated one", () => {
  const card = cardOf({ "content/vote.md": `---\n${FRONT}\n---\n\n${ENTRIES}` });
  expect(card).toMatch(/^https:\/\/example\.org\/media\/share\.[0-9a-f]{16}\.png$/);
});
