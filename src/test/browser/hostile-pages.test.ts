import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect } from "vitest";
import { HOSTILE_SITE } from "../hostile/hostile-site.ts";
import { PROJECT, writeInto } from "../site-folder.ts";
import { spawnProgram } from "../spawn-program.ts";
import { test } from "./browser-test.ts";
import { keepInWindow } from "./keep-in-window.ts";
import { filesOf } from "./site-files.ts";
import { type SiteServer, startServer } from "./site-server.ts";

const TORTURE = join(PROJECT, "src/test/fixtures/torture");

let root: string;
let server: SiteServer;

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), "wirecopy-hostile-"));
  for (const [path, contents] of Object.entries(HOSTILE_SITE)) writeInto(join(root, "project"), path, contents);
  const out = (name: string) => ["--out", join(root, "served", name)];
  const url = (name: string) => ["--url", `https://gazette.example/${name}`];
  const hostile = spawnProgram(["build", ...out("hostile"), ...url("hostile")], { cwd: join(root, "project") });
  expect(hostile.code, hostile.stderr).toBe(0);
  const torture = spawnProgram(["build", ...out("torture"), ...url("torture")], { cwd: TORTURE });
  expect(torture.code, torture.stderr).toBe(0);
  rmSync(join(TORTURE, ".wirecopy"), { recursive: true, force: true });
  server = await startServer();
  server.publish(filesOf(join(root, "served")));
});

afterAll(async () => {
  await server.close();
  rmSync(root, { recursive: true });
});

/** All pages but those at an old address, from which a browser goes on at once. */
function pagesOf(site: string): string[] {
  const folder = join(root, "served", site);
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".html") && !path.endsWith("latest.html"))
    .filter((path) => !readFileSync(join(folder, path), "utf8").includes('<meta http-equiv="refresh"'))
    .toSorted();
}

test.for(["hostile", "torture"])(
  "every page of the %s site runs nothing and asks nobody else",
  async (site, { browser }) => {
    const pages = pagesOf(site);
    expect(pages.length).toBeGreaterThan(20);
    expect(
      await wrongOf(
        browser,
        pages.map((path) => `/${site}/${path}`),
      ),
    ).toEqual([]);
  },
);

test("what would run, or turn to somebody else, would be noticed", async ({ browser }) => {
  const [path = ""] = pagesOf("hostile").filter((each) => each.includes("attack/index"));
  const html = readFileSync(join(root, "served/hostile", path), "utf8");
  const policy = /<meta http-equiv="Content-Security-Policy"[^>]*>/iu;
  expect(html).toMatch(policy);
  const poison = "<script>alert('pwned')</script><img src=x onerror=alert(1)><img src=https://evil.example/x>";
  const poisoned = html.replace("</main>", () => `${poison}</main>`);
  server.publish(
    new Map([
      ["/held.html", poisoned],
      ["/open.html", poisoned.replace(policy, "")],
    ]),
  );
  const held = await wrongOf(browser, ["/held.html"]);
  expect(held.join("\n")).toContain("policy script-src");
  expect(held.join("\n")).toContain("policy img-src");
  expect(held).toContain("/held.html IMG onerror");
  const open = await wrongOf(browser, ["/open.html"]);
  expect(open).toContain("dialog pwned");
  expect(open.join("\n")).toContain("asks for https://evil.example/x");
});

/** Opens pages one after the other and gives all that ran, was kept from running, or asked somebody else. */
async function wrongOf(browser: Browser, paths: readonly string[]): Promise<readonly string[]> {
  const page = await browser.newPage();
  const wrong: string[] = [];
  page.on("dialog", async (dialog) => {
    wrong.push(`dialog ${dialog.message()}`);
    await dialog.dismiss();
  });
  page.on("pageerror", (error) => wrong.push(`${page.url()} ${error.message}`));
  page.on("request", (request) => {
    if (!request.url().startsWith(server.origin)) wrong.push(`${page.url()} asks for ${request.url()}`);
  });
  await page.addInitScript(`document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) => {
    console.error("policy", violatedDirective, blockedURI);
  })`);
  page.on("console", (message) => {
    if (/policy|violat|refused/iu.test(message.text())) wrong.push(`${page.url()} ${message.text()}`);
  });
  let opened = "";
  await keepInWindow(page, () => opened);
  for (const path of paths) {
    opened = path;
    await page.goto(server.origin + opened, { waitUntil: "load" });
    wrong.push(...((await page.evaluate(FIND_HANDLERS)) as string[]).map((found) => `${path} ${found}`));
  }
  await page.close();
  return wrong;
}

/** In the page: elements that could run something, whatever the policy says. */
const FIND_HANDLERS = `[...document.querySelectorAll("*")].flatMap((element) => [
  ...[...element.attributes].filter(({ name }) => name.startsWith("on")).map(({ name }) => element.tagName + " " + name),
  ...(["IFRAME", "OBJECT", "EMBED", "BASE", "SVG:SCRIPT"].includes(element.tagName) ? [element.tagName] : []),
  ...(/^(?:javascript|data|vbscript):/i.test(element.href ?? "") ? [element.tagName + " " + element.href] : []),
])`;
