import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect } from "vitest";
import { PROJECT, writeInto } from "../site-folder.ts";
import { spawnProgram } from "../spawn-program.ts";
import { test } from "./browser-test.ts";
import { filesOf } from "./site-files.ts";
import { type SiteServer, startServer } from "./site-server.ts";

const README = readFileSync(join(PROJECT, "README.md"), "utf8");

/** The block of code that the README shows after a mark. */
function shown(mark: string): string {
  const text = new RegExp(`<!-- ${mark} -->\\n\\n\`\`\`\\w*\\n([\\s\\S]*?)\`\`\``, "u").exec(README)?.[1];
  if (text === undefined) throw new Error(`The README shows nothing after the mark ${mark}.`);
  return text;
}

const BLOG = "---\ntitle: Vote\ndate: 2020-01-03\n---\n\n## 08:05 Polls open\n\nThe first voters came early.\n";

let folder: string;
let server: SiteServer;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "wirecopy-head-"));
  writeInto(folder, "content/index.md", shown("allow-example"));
  writeInto(folder, "content/vote.md", BLOG);
  writeInto(folder, "templates/head.eta", shown("head-example"));
  const { code, stderr } = spawnProgram(["build", "--out", join(folder, "dist")], { cwd: folder });
  expect(code, stderr).toBe(0);
  server = await startServer();
  server.publish(filesOf(join(folder, "dist")));
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

/** What the README's analytics would be: counts the page, hears of updates, and tries what its host was not allowed. */
const ANALYTICS = `
  new Image().src = "https://stats.example.org/pixel.gif?page=" + encodeURIComponent(location.pathname);
  document.addEventListener("wirecopy:update", ({ detail }) => fetch("https://stats.example.org/event", { method: "POST", body: detail.added.join() }));
  fetch("https://elsewhere.example/steal").catch(() => { window.refused = true; });
`;

test("the README's example of analytics runs under the page's policy, and nothing beyond it does", async ({
  browser,
}) => {
  const page = await browser.newPage();
  const asked: string[] = [];
  await page.route(
    (url) => url.origin !== server.origin,
    (route) => {
      const { hostname, pathname } = new URL(route.request().url());
      asked.push(hostname + pathname);
      const isScript = pathname.endsWith(".js");
      return route.fulfill(isScript ? { contentType: "text/javascript", body: ANALYTICS } : { status: 204 });
    },
  );
  await page.goto(`${server.origin}/vote/`);
  await expect.poll(() => page.evaluate("window.refused")).toBe(true);
  await page.evaluate(`document.dispatchEvent(new CustomEvent("wirecopy:update", { detail: { added: ["a"] } }))`);
  await expect
    .poll(() => asked.toSorted())
    .toEqual(["stats.example.org/count.js", "stats.example.org/event", "stats.example.org/pixel.gif"]);
  await page.close();
});
