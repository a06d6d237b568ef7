import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { describe, expect, onTestFinished } from "vitest";
import { PROJECT, siteFolder, writeInto } from "../site-folder.ts";
import { startPreview } from "../start-preview.ts";
import { test } from "./browser-test.ts";
import { findBarriers, LOOKS } from "./find-barriers.ts";

const INDEX = "---\ntitle: Gazette\nurl: https://example.org\n---\n";
const HEAD = "---\ntitle: Vote\ndate: 2020-01-03\nstatus: live\n---\n";
const ENDED = HEAD.replace("live", "ended");
const OLDEST = "\n## 08:00 Polls open\n\nThe first voters.\n";

const PANEL = "wirecopy-problems .panel";

/** Runs in the page before anything else: notes what must not happen. */
const OBSERVE = `
  window.mishaps = [];
  document.addEventListener("securitypolicyviolation", (e) => mishaps.push("policy: " + e.violatedDirective + " " + e.blockedURI));
  addEventListener("error", (e) => mishaps.push("error: " + e.message));
  addEventListener("unhandledrejection", (e) => mishaps.push("rejection: " + e.reason));
`;

/** A site under `wirecopy dev`, open in a browser. */
async function open(
  browser: Browser,
  path = "/vote/",
  files: Readonly<Record<string, string>> = {},
  options: readonly string[] = [],
) {
  const folder = siteFolder({ "content/index.md": INDEX, "content/vote.md": HEAD + OLDEST, ...files });
  const { origin } = await startPreview(folder, ["--port", "0", ...options]);
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  await page.addInitScript(OBSERVE);
  const abroad: string[] = [];
  page.on("request", (request) => {
    if (!request.url().startsWith(origin)) abroad.push(request.url());
  });
  page.on("dialog", (dialog) => {
    abroad.push(`dialog ${dialog.message()}`);
    return dialog.dismiss();
  });
  // Its first word from the server makes the page compare itself with what the server has.
  const isCompared = page.waitForResponse((answer) => answer.request().method() === "HEAD");
  await page.goto(origin + path);
  await isCompared;
  await page.evaluate("window.isFirstLoad = true");
  return {
    page,
    origin,
    write: (name: string, text: string) => writeInto(folder, name, text),
    seesText: (words: string) => page.getByText(words).first().waitFor(),
    isFirstLoad: () => page.evaluate("window.isFirstLoad === true"),
    mishaps: async () => [...((await page.evaluate("mishaps")) as string[]), ...abroad],
  };
}

const panelText = (page: Page) => page.locator(PANEL).innerText();
const panelGoes = (page: Page) => page.locator(PANEL).waitFor({ state: "detached" });

// One after another: each has a process of its own beside the browser.
describe.sequential("wirecopy dev in the browser", () => {
  test("a saved entry, its edit and its deletion appear on the open page, which is not loaded again", async ({
    browser,
  }) => {
    const { page, write, seesText, isFirstLoad, mishaps } = await open(browser);
    write("content/vote.md", `${HEAD}\n## 08:05 First town declares\n\nA clear yes.\n${OLDEST}`);
    await seesText("First town declares");
    write("content/vote.md", `${HEAD}\n## 08:05 First town declares\n\nA narrow yes.\n${OLDEST}`);
    await seesText("A narrow yes.");
    write(
      "content/vote.md",
      `${HEAD.replace("Vote", "The harbour vote")}\n## 08:05 First town declares\n\nA narrow yes.\n${OLDEST}`,
    );
    await page.locator("h1", { hasText: "The harbour vote" }).waitFor();
    write("content/vote.md", HEAD.replace("Vote", "The harbour vote") + OLDEST);
    await page.getByText("A narrow yes.").waitFor({ state: "detached" });
    expect(await isFirstLoad()).toBe(true);
    expect(await mishaps()).toEqual([]);
  });

  test("an error stands on the page with file, line, message and remedy until it is put right", async ({ browser }) => {
    const { page, write, seesText, isFirstLoad, mishaps } = await open(browser);
    write("content/vote.md", `${HEAD}\n## 25:05 First town declares\n\nA clear yes.\n${OLDEST}`);
    await page.locator(PANEL).waitFor();
    const words = await panelText(page);
    for (const part of ["1 error", "content/vote.md:7:4", "25:05", "## HH:MM First town declares", "last good text"]) {
      expect(words).toContain(part);
    }
    expect(await page.getByText("The first voters.").isVisible()).toBe(true);
    expect(await findBarriers(page, LOOKS)).toEqual([]);
    write("content/vote.md", `${HEAD}\n## 08:05 First town declares\n\nA clear yes.\n${OLDEST}`);
    await panelGoes(page);
    await seesText("A clear yes.");
    expect(await isFirstLoad()).toBe(true);
    expect(await mishaps()).toEqual([]);
  });

  test("a file with markup for a name, and markup in its words, is text in the panel", async ({ browser }) => {
    const { page, write, mishaps } = await open(browser);
    const evil = "<img src=x onerror=alert(1)>";
    write(`content/${evil}.md`, `${HEAD}\n## 25:05 ${evil}<script>alert(1)</script>\n\nText.\n`);
    await page.locator(PANEL).waitFor();
    expect(await panelText(page)).toContain(`content/${evil}.md:`);
    expect(await page.locator(`${PANEL} img, ${PANEL} script`).count()).toBe(0);
    expect(await mishaps()).toEqual([]);
  });

  test("the panel can be put aside with the keyboard, and comes back with another error", async ({ browser }) => {
    const { page, write } = await open(browser);
    write("content/vote.md", `${HEAD}\n## 25:05 One\n\nText.\n${OLDEST}`);
    await page.locator(PANEL).waitFor();
    await page.locator(`${PANEL} button`).press("Escape");
    await page.locator(PANEL).waitFor({ state: "hidden" });
    expect(await page.locator("wirecopy-problems .badge").innerText()).toBe("1 error");
    write("content/vote.md", `${HEAD}\n## 26:05 Two\n\nText.\n${OLDEST}`);
    await page.locator(PANEL).waitFor();
    expect(await panelText(page)).toContain("26:05");
  });

  test("a warning waits behind a button", async ({ browser }) => {
    const { page, write } = await open(browser);
    write("content/vote.md", `${HEAD}\n## 8:05 First town declares\n\nText.\n${OLDEST}`);
    const badge = page.locator("wirecopy-problems .badge");
    await badge.waitFor();
    expect(await page.locator(PANEL).isVisible()).toBe(false);
    await badge.click();
    expect(await panelText(page)).toContain("content/vote.md:7:");
  });

  test.for<readonly [string, string, Readonly<Record<string, string>>]>([
    ["the page of an entry", "/vote/2020-01-03-0800.html", {}],
    ["the front page", "/", {}],
    ["an ended blog", "/vote/", { "content/vote.md": ENDED + OLDEST }],
  ])("%s is loaded again when it has changed, and not when it has not", async ([, path, files], { browser }) => {
    const { page, write, seesText, isFirstLoad, mishaps } = await open(browser, path, files);
    write("content/cup.md", `${HEAD.replace("Vote", "Cup").replace("live", "ended")}\n## 07:00 Kick-off\n\nText.\n`);
    if (path === "/") await page.getByText("Cup").first().waitFor();
    const isKept = await isFirstLoad();
    expect(isKept).toBe(path !== "/");
    const head = "content/vote.md" in files ? ENDED : HEAD;
    write(
      "content/vote.md",
      `${head.replace("Vote", "The harbour vote")}\n## 08:00 Polls open early\n\nThe very first voters.\n`,
    );
    await seesText(path === "/" ? "The harbour vote" : "Polls open early");
    expect(await isFirstLoad()).toBe(false);
    expect(await mishaps()).toEqual([]);
  });

  test("a change of template or stylesheet loads the page again", async ({ browser }) => {
    const { page, write, mishaps } = await open(browser);
    const template = readFileSync(join(PROJECT, "templates/not-found.eta"), "utf8");
    write("templates/when.eta", "<time><%= it.nothing %></time>");
    await page.locator(PANEL).waitFor();
    expect(await panelText(page)).toContain("templates/when.eta:1");
    write("templates/when.eta", `<p class="mine">My own time</p>`);
    await page.locator(".mine").first().waitFor();
    write("templates/not-found.eta", template);
    write("templates/styles.css", "h1 { color: rgb(1, 2, 3) }");
    await page.waitForFunction(
      () => getComputedStyle(document.querySelector("h1") ?? document.body).color === "rgb(1, 2, 3)",
    );
    expect(await mishaps()).toEqual([]);
  });

  test("a site that could not be built says why, and shows itself when it can", async ({ browser }) => {
    const { page, write, seesText, mishaps } = await open(browser, "/vote/", {
      "content/index.md": "---\ntitle: Gazette\nurl: nonsense\n---\n",
    });
    await seesText("This site cannot be built yet");
    await seesText("content/index.md:3:");
    expect(await findBarriers(page, LOOKS)).toEqual([]);
    expect(await page.locator(PANEL).count()).toBe(0);
    expect(await mishaps()).toEqual([]);
    write("content/index.md", INDEX);
    await seesText("The first voters.");
  });

  test("a page that was hidden meanwhile catches up when it is looked at again", async ({ browser }) => {
    const { page, write, seesText, origin } = await open(browser);
    const setHidden = (isHidden: boolean) =>
      page.evaluate((value) => {
        Object.defineProperty(document, "hidden", { value, configurable: true });
        document.dispatchEvent(new Event("visibilitychange"));
      }, isHidden);
    const asked: string[] = [];
    await setHidden(true);
    page.on("request", (request) => asked.push(`${request.method()} ${request.url().slice(origin.length)}`));
    write("content/vote.md", `${HEAD}\n## 08:05 First town declares\n\nA clear yes.\n${OLDEST}`);
    await page.waitForTimeout(1000);
    expect(asked).toEqual([]);
    await setHidden(false);
    await seesText("First town declares");
  });

  test("ten pages of one site can be open side by side", async ({ browser }) => {
    const { page, origin, write } = await open(browser);
    const pages = await Promise.all(Array.from({ length: 10 }, () => page.context().newPage()));
    for (const each of pages) {
      await each.goto(`${origin}/vote/`);
      await each.evaluate(() => {
        Object.defineProperty(document, "hidden", { value: true, configurable: true });
        document.dispatchEvent(new Event("visibilitychange"));
      });
    }
    write("content/vote.md", `${HEAD}\n## 08:05 First town declares\n\nA clear yes.\n${OLDEST}`);
    await page.getByText("First town declares").first().waitFor();
  });
});

test("drafts are marked, also those that come later, until they are released; nothing of it breaks the page's policy", async ({
  browser,
}) => {
  const draft = (clock: string, more = "draft: yes\n") => `\n## ${clock} Count\n${more}\nText of ${clock}.\n`;
  const files = { "content/vote.md": HEAD + draft("08:10") + OLDEST };
  const { page, write, seesText, mishaps } = await open(browser, "/vote/", files, ["--drafts"]);
  const marksOf = (id: string) =>
    page.evaluate(`getComputedStyle(document.getElementById("${id}"), "::after").content`);
  await expect.poll(() => marksOf("2020-01-03-0810")).toBe('"Draft"');
  expect(await marksOf("2020-01-03-0800")).toBe("none");
  write("content/vote.md", HEAD + draft("08:20") + draft("08:10", "") + OLDEST);
  await seesText("Text of 08:20.");
  await expect.poll(() => marksOf("2020-01-03-0820")).toBe('"Draft"');
  await expect.poll(() => marksOf("2020-01-03-0810")).toBe("none");
  expect(await mishaps()).toEqual([]);
});
