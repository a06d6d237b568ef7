import { type Browser, chromium, type Page } from "playwright-core";
import { launchBrowser } from "../../test/browser/launch-browser.ts";
import { seenWords } from "./event.ts";

/** A deletion may take a page away that a manifest still names; the next one does not. */
const OLDER_PAGE = /\/pages\/\d+\/$/u;

/** Real pages that stay open through the whole event. */
export class BrowserReaders {
  readonly #browser: Browser;
  readonly #server: Awaited<ReturnType<typeof launchBrowser>>;
  readonly #pages: readonly Page[];
  /** Answers of 400 and more, faults of the script and violations of the policy. */
  readonly mishaps: string[] = [];

  private constructor(server: Awaited<ReturnType<typeof launchBrowser>>, browser: Browser, pages: readonly Page[]) {
    this.#server = server;
    this.#browser = browser;
    this.#pages = pages;
    for (const page of pages) {
      page.on("response", (response) => {
        if (response.status() >= 400 && !OLDER_PAGE.test(response.url()))
          this.mishaps.push(`${response.status()} ${response.url()}`);
      });
      page.on("pageerror", (error) => this.mishaps.push(error.message));
      page.on("console", (message) => {
        if (message.type() === "error" && !OLDER_PAGE.test(message.location().url)) this.mishaps.push(message.text());
      });
    }
  }

  static async open(address: string, count: number): Promise<BrowserReaders> {
    // Whoever stops the event closes the pages.
    const server = await launchBrowser({ handleSIGINT: false, handleSIGTERM: false });
    const browser = await chromium.connect(server.wsEndpoint());
    const pages = await Promise.all(Array.from({ length: count }, () => browser.newPage()));
    const readers = new BrowserReaders(server, browser, pages);
    for (const page of pages) await page.goto(address);
    return readers;
  }

  /** What each page shows of each entry, by id; what waits behind the button is asked for first. */
  async shown(): Promise<readonly ReadonlyMap<string, string>[]> {
    return Promise.all(
      this.#pages.map(async (page) => {
        const button = page.locator("#waiting_button");
        if (await button.isVisible()) await button.click();
        const articles = await page.$$eval("article[id]", (found) =>
          found.map(({ id, innerHTML }) => [id, innerHTML] as const),
        );
        return new Map(articles.map(([id, html]) => [id, seenWords(html)]));
      }),
    );
  }

  /** MiB of the script's heap in each page, after a collection. */
  async heaps(): Promise<readonly number[]> {
    return Promise.all(
      this.#pages.map(async (page) => {
        const session = await page.context().newCDPSession(page);
        await session.send("HeapProfiler.collectGarbage");
        const { usedSize } = await session.send("Runtime.getHeapUsage");
        await session.detach();
        return usedSize / 2 ** 20;
      }),
    );
  }

  async close(): Promise<void> {
    await this.#browser.close();
    await this.#server.close();
  }
}
