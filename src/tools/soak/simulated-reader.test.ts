import { once } from "node:events";
import { Agent, createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import type { LiveManifest } from "../../model/live-manifest.ts";
import { contentBuilder, contentInput, contentsOf } from "../../test/build-content.ts";
import { SimulatedReader } from "./simulated-reader.ts";

const BLOG = "vote/";
const FRONT = "---\ntitle: Vote\ndate: 2020-01-03\nstatus: live\n---\n\n";

/** Files of a blog that a build publishes, by path from the blog. */
function publish(text: string): ReadonlyMap<string, string> {
  const index = "---\ntitle: Gazette\nurl: https://example.org\n---\n";
  const site = contentBuilder().build(contentInput({ "index.md": index, "vote.md": FRONT + text }));
  return new Map(
    [...contentsOf(site)].flatMap(([path, contents]) =>
      path.startsWith(BLOG) ? [[path.slice(BLOG.length), contents]] : [],
    ),
  );
}

test("a reader who opens the page has it all, and fetches only what comes after", async () => {
  let site = publish("## 08:05 Two\n\nTwo.\n\n## 08:00 One\n\nOne.\n");
  const asked: string[] = [];
  const server = createServer(({ url = "" }, response) => {
    asked.push(url);
    response.end(site.get(join(url, url.endsWith("/") ? "index.html" : "").slice(1)));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  const reader = new SimulatedReader(`http://127.0.0.1:${port}/`, new Agent(), 5);
  const stop = new AbortController();
  const done = reader.read(stop.signal);
  await expect.poll(() => asked).toContain("/live.json");
  site = publish("## 08:10 Three\n\nThree.\n\n## 08:05 Two\n\nTwo.\n\n## 08:00 One\n\nOne.\n");
  const { entries } = JSON.parse(site.get("live.json") ?? "") as LiveManifest;
  await expect.poll(() => [...reader.articles.keys()].toSorted()).toEqual(entries.map(([id]) => id).toSorted());
  stop.abort();
  await done;
  const [newest] = entries;
  const fragments = asked.filter((path) => path.startsWith("/live/") && !path.startsWith("/live/head."));
  expect(fragments).toEqual([`/live/${newest?.[0]}.${newest?.[1]}.txt`]);
});
