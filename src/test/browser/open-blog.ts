import type { Browser, BrowserContextOptions, Page, Request } from "playwright-core";
import { PICTURES, type SampleBlog, sampleSite } from "./sample-site.ts";
import { type SiteServer, startServer } from "./site-server.ts";

/** A blog that is open in a browser, with its host and its clock in the test's hands. */
export interface OpenBlog {
  readonly page: Page;
  readonly server: SiteServer;
  /** Deploys another state of the blog. */
  readonly publish: (blog: SampleBlog) => void;
  /** Lets the time of one poll pass and waits until the page has dealt with the answers. */
  readonly poll: () => Promise<void>;
  /** Lets time pass and the network come to rest. */
  readonly pass: (milliseconds: number) => Promise<void>;
  /** Clicks, and waits until the page has done what it asks for. */
  readonly press: (selector: string) => Promise<void>;
  readonly pollCount: () => number;
  /** Ids of the entries in the timeline, as they stand. */
  readonly ids: () => Promise<string[]>;
  readonly setHidden: (isHidden: boolean) => Promise<void>;
  /** Policy violations, errors and requests to other hosts so far. */
  readonly mishaps: () => Promise<string[]>;
  readonly close: () => Promise<void>;
}

export interface OpenOptions extends BrowserContextOptions {
  readonly path?: string;
  /** The moment at which the page is opened. */
  readonly now?: string;
  /** Lets time run by itself. */
  readonly hasRealClock?: boolean;
  /** Runs in the page before anything else. */
  readonly before?: string | undefined;
}

const PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" width="400" height="300"/>';
const PICTURE_DELAY = 150;
const STEP = 10_000;
/** How often in a row nothing may be going on before a page is at rest. */
const QUIET = 4;
const MOST_ROUNDS = 2000;
/** Done when the page has done what it had to do before; tells how many of its own requests are under way. */
const TAKE_TURN = `new Promise((done) => {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => done(window.asking);
  port2.postMessage(0);
})`;

const OBSERVE = `
  window.asking = 0;
  const { send } = XMLHttpRequest.prototype;
  XMLHttpRequest.prototype.send = function (...values) {
    asking += 1;
    this.addEventListener("loadend", () => { asking -= 1; });
    send.apply(this, values);
  };
  window.mishaps = [];
  document.addEventListener("securitypolicyviolation", (e) => mishaps.push("policy: " + e.violatedDirective + " " + e.blockedURI + " " + e.sample));
  addEventListener("error", (e) => mishaps.push("error: " + e.message));
  addEventListener("unhandledrejection", (e) => mishaps.push("rejection: " + e.reason));
  window.shift = 0;
  new PerformanceObserver((list) => { for (const e of list.getEntries()) if (!e.hadRecentInput) window.shift += e.value; }).observe({ type: "layout-shift", buffered: true });
`;

export async function openBlog(browser: Browser, blog: SampleBlog, options: OpenOptions = {}): Promise<OpenBlog> {
  const { path = "/blog/", now = "2020-01-03T09:00:00Z", before = "", hasRealClock, ...context } = options;
  const server = await startServer();
  server.publish(sampleSite(blog));
  const opened = await browser.newContext({
    timezoneId: "Europe/Berlin",
    viewport: { width: 1280, height: 800 },
    ...context,
  });
  const page = await opened.newPage();
  const abroad: string[] = [];
  await page.route(
    (url) => url.origin !== server.origin,
    async (route) => {
      const address = route.request().url();
      abroad.push(`abroad: ${address}`);
      if (!address.startsWith(PICTURES)) return route.fulfill({ contentType: "text/html", body: "<p>player</p>" });
      await new Promise((resolve) => setTimeout(resolve, PICTURE_DELAY));
      return route.fulfill({ contentType: "image/svg+xml", body: PICTURE });
    },
  );
  // Reported by the page in the order in which it starts them, so a request that it has started is never missed.
  const underWay = new Set<Request>();
  page.on("request", (request) => {
    const willBeAnswered = server.fault(new URL(request.url()).pathname)?.kind !== "hang";
    if (willBeAnswered) underWay.add(request);
  });
  page.on("requestfinished", (request) => underWay.delete(request));
  page.on("requestfailed", (request) => underWay.delete(request));
  await page.addInitScript(OBSERVE + before);
  if (!hasRealClock) await page.clock.install({ time: new Date(now) });
  await page.goto(server.origin + path);
  const rest = async () => {
    let quiet = 0;
    for (let round = 0; quiet < QUIET; round += 1) {
      if (round > MOST_ROUNDS) throw new Error(`The page does not come to rest: ${[...underWay].map((r) => r.url())}`);
      const { length } = server.asked;
      // The page knows of a request before the browser tells of it; one that loads anew meanwhile is not at rest.
      const asking = await page.evaluate(TAKE_TURN).catch(() => undefined);
      await new Promise((resolve) => setTimeout(resolve, 5));
      const isQuiet = asking === 0 && underWay.size === 0 && server.isIdle() && server.asked.length === length;
      quiet = isQuiet ? quiet + 1 : 0;
    }
  };
  const pass = async (milliseconds: number) => {
    // In steps, so that an answer comes long before the page's own time limit.
    for (let left = milliseconds; left > 0; left -= STEP) {
      await page.clock.runFor(Math.min(left, STEP));
      await rest();
    }
    // What has come in meanwhile may wait for a timer of its own.
    await page.clock.runFor(50);
  };
  if (!hasRealClock) await pass(100);
  return {
    page,
    server,
    publish: (next) => server.publish(sampleSite(next)),
    poll: () => pass(25_000),
    pass,
    async press(selector) {
      await page.click(selector);
      await rest();
    },
    pollCount: () => server.asked.filter((asked) => asked.endsWith("/live.json")).length,
    ids: () => page.$$eval("#days_ article", (articles) => articles.map(({ id }) => id)),
    async setHidden(isHidden) {
      await page.evaluate((value) => {
        Object.defineProperty(document, "hidden", { value, configurable: true });
        document.dispatchEvent(new Event("visibilitychange", { bubbles: true }));
      }, isHidden);
      await pass(100);
    },
    mishaps: async () => [...((await page.evaluate("mishaps")) as string[]), ...abroad],
    async close() {
      await opened.close();
      await server.close();
    },
  };
}
