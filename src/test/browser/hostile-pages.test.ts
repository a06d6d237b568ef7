import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { HOSTILE_SITE } from "../hostile/hostile-site.ts";
import { PROJECT, writeInto } from "../site-folder.ts";
import { spawnProgram } from "../spawn-program.ts";
import { launchBrowser } from "./launch-browser.ts";
import { serveFolder } from "./serve-folder.ts";

const TORTURE = join(PROJECT, "src/test/fixtures/torture");

let root: string;
let browser: Browser;
let server: Awaited<ReturnType<typeof serveFolder>>;

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
  [browser, server] = await Promise.all([launchBrowser(), serveFolder(join(root, "served"))]);
});

afterAll(async () => {
  await browser.close();
  await server.close();
  rmSync(root, { recursive: true });
});

function pagesOf(site: string): string[] {
  return readdirSync(join(root, "served", site), { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".html") && !path.endsWith("latest.html"))
    .toSorted();
}

test.each(["hostile", "torture"])("every page of the %s site runs nothing and asks nobody else", async (site) => {
  const page = await browser.newPage();
  const wrong: string[] = [];
  page.on("dialog", async (dialog) => {
    wrong.push(`dialog ${dialog.message()}`);
    await dialog.dismiss();
  });
  page.on("pageerror", (error) => wrong.push(`${page.url()} ${error.message}`));
  page.on("request", (request) => {
    if (!request.url().startsWith(server.address)) wrong.push(`${page.url()} asks for ${request.url()}`);
  });
  await page.addInitScript(`document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) => {
    console.error("policy", violatedDirective, blockedURI);
  })`);
  page.on("console", (message) => {
    if (/policy|violat|refused/iu.test(message.text())) wrong.push(`${page.url()} ${message.text()}`);
  });
  const pages = pagesOf(site);
  expect(pages.length).toBeGreaterThan(20);
  for (const path of pages) {
    await page.goto(`${server.address}/${site}/${path}`, { waitUntil: "load" });
    wrong.push(...((await page.evaluate(FIND_HANDLERS)) as string[]).map((found) => `${path} ${found}`));
  }
  await page.close();
  expect(wrong).toEqual([]);
});

/** In the page: elements that could run something, whatever the policy says. */
const FIND_HANDLERS = `[...document.querySelectorAll("*")].flatMap((element) => [
  ...[...element.attributes].filter(({ name }) => name.startsWith("on")).map(({ name }) => element.tagName + " " + name),
  ...(["IFRAME", "OBJECT", "EMBED", "BASE", "SVG:SCRIPT"].includes(element.tagName) ? [element.tagName] : []),
  ...(/^(?:javascript|data|vbscript):/i.test(element.href ?? "") ? [element.tagName + " " + element.href] : []),
])`;
