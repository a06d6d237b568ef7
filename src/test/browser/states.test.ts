import { expect } from "vitest";
import { test } from "./browser-test.ts";
import { findBarriers, LOOKS } from "./find-barriers.ts";
import type { OpenBlog } from "./open-blog.ts";
import { read } from "./read.ts";
import { entriesUpTo, entry, type SampleBlog, START } from "./sample-site.ts";

const OFFLINE = { kind: "status", status: 500 } as const;

interface State {
  readonly name: string;
  readonly sample: SampleBlog;
  readonly badge: string;
  readonly reach?: (blog: OpenBlog) => Promise<void>;
}

const STATES: readonly State[] = [
  { name: "upcoming", sample: { entries: [], state: "upcoming" }, badge: "Coming up" },
  { name: "live without entries", sample: { entries: [] }, badge: "Live" },
  { name: "ended", sample: { entries: START, state: "ended" }, badge: "As it happened" },
  {
    name: "paused",
    sample: { entries: START },
    badge: "Paused",
    reach: ({ press }) => press("#pause_"),
  },
  {
    name: "offline",
    sample: { entries: START },
    badge: "Offline",
    async reach({ server, poll }) {
      server.fault = (path) => (path.endsWith("live.json") ? OFFLINE : undefined);
      for (let round = 0; round < 4; round += 1) await poll();
    },
  },
  {
    name: "with updates that wait",
    sample: { entries: START, pinned: "e-0459" },
    badge: "Live",
    async reach(blog) {
      await read(blog, "e-0462");
      blog.publish({ entries: [entry(490), ...START], pinned: "e-0459" });
      await blog.poll();
    },
  },
  {
    name: "oldest first, on its newest page",
    sample: { entries: entriesUpTo(480, 12), pageSize: 5, order: "oldest-first" },
    badge: "Live",
  },
  { name: "in Arabic", sample: { entries: START, lang: "ar" }, badge: "مباشر" },
];

test.for(STATES)(
  "$name: says so, and no breach of WCAG 2.2 AA in either scheme",
  async ({ sample, badge, reach }, { open }) => {
    const blog = await open(sample);
    await reach?.(blog);
    expect(await blog.page.textContent(".badge")).toBe(badge);
    expect(await findBarriers(blog.page, LOOKS)).toEqual([]);
  },
);

test("without a script the page is whole: every entry, times with their zone, links to older pages, no dead button", async ({
  open,
}) => {
  const { page } = await open(
    { entries: entriesUpTo(480, 12), pageSize: 5, showZone: "Europe/Kyiv" },
    { javaScriptEnabled: false, hasRealClock: true },
  );
  expect(await page.locator("#days_ article").count()).toBe(7);
  expect(await page.innerText("#e-0480 .when")).toMatch(/^10:00\s+(EET|GMT\+2)$/);
  expect(await page.innerText(".zone-note")).toMatch(/^All times (EET|GMT\+2)$/);
  expect(await page.getAttribute("#e-0480 time", "datetime")).toBe("2020-01-03T08:00:00Z");
  expect(await page.getAttribute("#older_", "href")).toBe("/blog/pages/1/");
  expect(await page.locator("button:visible").count()).toBe(0);
});

test("on paper the oldest entry comes first, links are spelt out, and nothing is left that wants a press", async ({
  open,
}) => {
  const entries = START.map((item) => ({ ...item, text: "See [there](https://example.org/a)." }));
  const { page } = await open({ entries });
  await page.emulateMedia({ media: "print" });
  const top = (id: string) => page.$eval(`#${id}`, (element) => element.getBoundingClientRect().top);
  expect(await top("e-0447")).toBeLessThan(await top("e-0480"));
  const after = await page.$eval("#e-0480 .body a", (link) => getComputedStyle(link, "::after").content);
  expect(after).toContain("https://example.org/a");
  expect(await page.locator("button:visible").count()).toBe(0);
});
