import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { hasFeedparser, readFeeds } from "./read-feeds.ts";

const item = (title: string) =>
  `<item><title>${title}</title><guid>1</guid><pubDate>Fri, 03 Jan 2020 08:05:00 GMT</pubDate></item>`;

test.skipIf(!process.env["CI"] && !hasFeedparser())("feedparser tells a feed with a forbidden character", () => {
  const folder = mkdtempSync(join(tmpdir(), "wirecopy-feeds-"));
  const files = ["Polls open", "Polls \u0008open"].map((title, index) => {
    const file = join(folder, `${index}.xml`);
    writeFileSync(file, `<?xml version="1.0"?><rss version="2.0"><channel>${item(title)}</channel></rss>`);
    return file;
  });
  const [good, bad] = readFeeds(files);
  rmSync(folder, { recursive: true });
  expect(good).toEqual({
    fault: null,
    items: [{ id: "1", title: "Polls open", published: 1578038700, updated: 1578038700, authors: [] }],
  });
  expect(bad?.fault).toMatch(/./);
});
