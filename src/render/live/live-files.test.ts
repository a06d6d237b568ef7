import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import type { LiveManifest } from "../../model/live-manifest.ts";
import type { Memory } from "../../model/memory.ts";
import { allFiles } from "../../model/site-files.ts";
import {
  articleIds,
  idsOf,
  parsePage,
  renderContext,
  renderSample,
  sampleEntries,
} from "../../test/samples/render-sample.ts";
import { sampleBlog, sampleEntry, sampleSite } from "../../test/samples/sample-blog.ts";
import { renderSite } from "../render-site.ts";

type Blog = ReturnType<typeof sampleBlog>;

function manifestOf(files: ReadonlyMap<string, string>): LiveManifest {
  return JSON.parse(files.get("us-iran/live.json") ?? "null");
}

const manifest = (blog: Blog, settings = {}) => manifestOf(renderSample([blog], { settings }));

describe("live.json", () => {
  test("names the entries of the newest page in page order with fragments whose names hold their hash", () => {
    const files = renderSample([sampleBlog(sampleEntries(45))]);
    const { entries, head, count } = manifestOf(files);
    expect(entries.map(([id]) => id)).toEqual(articleIds(files.get("us-iran/index.html") ?? ""));
    expect(count).toBe(45);
    for (const [name, hash] of [["head", head], ...entries]) {
      const fragment = files.get(`us-iran/live/${name}.${hash}.txt`) ?? "";
      expect(createHash("sha256").update(fragment).digest("hex").slice(0, 8)).toBe(hash);
    }
    expect([...files.keys()].filter((path) => path.includes("/live/"))).toHaveLength(entries.length + 1);
  });

  test("stays below a kilobyte at the default page size, compressed", () => {
    const blog = sampleBlog(sampleEntries(159, () => ({}), 7));
    const files = renderSample([blog]);
    expect(manifestOf(files).entries).toHaveLength(39);
    expect(gzipSync(files.get("us-iran/live.json") ?? "").length).toBeLessThanOrEqual(1024);
  });

  test.each([100, Number.POSITIVE_INFINITY])("names at most 59 entries with %f a page", (pageSize) => {
    const entries = sampleEntries(150);
    const listed = (order: "newest-first" | "oldest-first") =>
      manifest(sampleBlog(entries, { order }), { pageSize }).entries.map(([id]) => id);
    expect(listed("newest-first")).toEqual(idsOf(entries.slice(0, 59)));
    expect(listed("oldest-first")).toEqual(idsOf(entries.slice(0, 59).toReversed()));
  });

  test("gives the pinned entry apart, wherever it belongs", () => {
    const entries = sampleEntries(45, (index) => ({ isPinned: index === 44 }));
    const { pinned, entries: listed } = manifest(sampleBlog(entries, {}, { pinned: entries[44]?.id }));
    expect(pinned?.[0]).toBe(entries[44]?.id);
    expect(listed).toHaveLength(25);
    const here = manifest(sampleBlog(entries, {}, { pinned: entries[2]?.id }));
    expect(here.entries.map(([id]) => id)).not.toContain(entries[2]?.id);
  });

  test("names the three pages below, and a hash that only their own entries move", () => {
    const entries = sampleEntries(130);
    const before = manifest(sampleBlog(entries.slice(1)));
    const after = manifest(sampleBlog(entries));
    expect(before.older.map(([number]) => number)).toEqual([5, 4, 3]);
    expect(after.older).toEqual(before.older);
    const edited = entries.map((entry, index) => (index === 35 ? { ...entry, key: "edited" } : entry));
    const moved = manifest(sampleBlog(edited)).older;
    expect(moved.filter(([, hash], index) => hash !== after.older[index]?.[1]).map(([number]) => number)).toEqual([5]);
  });

  test("is the one in the page that the same build made", () => {
    const files = renderSample([sampleBlog(sampleEntries(3))]);
    const page = parsePage(files.get("us-iran/index.html") ?? "");
    const told = JSON.parse(page.querySelector("#wirecopy_page")?.textContent ?? "null");
    expect(told).toMatchObject({ base: "/news/us-iran/", manifest: manifestOf(files) });
  });

  test.each(["upcoming", "live", "ended"] as const)("is there in the state %s, also without entries", (status) => {
    expect(manifest(sampleBlog([], { status }))).toMatchObject({
      v: 1,
      state: status,
      count: 0,
      entries: [],
      older: [],
    });
  });

  test("has a new `rev` after any change, and a new `build` only after one of templates, script or words", () => {
    const blog = sampleBlog(sampleEntries(3));
    const context = renderContext();
    const versionOf = (change: Partial<typeof context>, one = blog) => {
      const files = renderSite(sampleSite([one]), { ...context, ...change }).single;
      return JSON.parse(String(files.find(({ path }) => path.endsWith("live.json"))?.contents()));
    };
    const first = versionOf({});
    expect(versionOf({ version: "other" }).build).toBe(first.build);
    expect(versionOf({ templates: { ...context.templates, key: "other" } })).toMatchObject({ rev: first.rev });
    expect(versionOf({ templates: { ...context.templates, key: "other" } }).build).not.toBe(first.build);
    const ended = versionOf({}, sampleBlog(sampleEntries(3), { status: "ended" }));
    expect(ended.build).toBe(first.build);
    expect(ended.rev).not.toBe(first.rev);
  });
});

describe("a plain new entry", () => {
  const entries = sampleEntries(4, (index) => ({ isKey: index === 3 }));
  const one = renderSample([sampleBlog(entries.slice(1))]);
  const more = renderSample([sampleBlog(entries)]);

  test("moves nothing of the head, whose key events readers need not fetch again", () => {
    expect(manifestOf(more).head).toBe(manifestOf(one).head);
    expect(manifestOf(more).rev).not.toBe(manifestOf(one).rev);
  });

  test("moves the words of the status line, which the manifest has as the page shows them", () => {
    expect(manifestOf(one).status[2]).toBe("3 updates");
    const page = parsePage(more.get("us-iran/index.html") ?? "");
    const shown = ["#status_ .badge", "#status_ time", "#status_ .count"].map(
      (selector) => page.querySelector(selector)?.textContent,
    );
    expect(manifestOf(more).status).toEqual(shown);
    expect(shown[2]).toBe("4 updates");
  });
});

test("what else stands in the head has a new fragment: a key event, the day after, a page that is born", () => {
  const head = (entries: ReturnType<typeof sampleEntries>) => manifest(sampleBlog(entries)).head;
  const entries = sampleEntries(40, () => ({ isKey: true }));
  expect(head(entries.slice(1))).not.toBe(head(entries.slice(2)));
  const plain = sampleEntries(40);
  expect(head(plain)).not.toBe(head(plain.slice(1)));
  expect(head([sampleEntry("2020-01-04 00:10"), ...entries.slice(30)])).not.toBe(head(entries.slice(30)));
});

test("the head fragment holds the roots of the page, each as it stands there", () => {
  const files = renderSample([sampleBlog(sampleEntries(3, () => ({ isKey: true })))]);
  const fragment = parsePage(files.get(`us-iran/live/head.${manifestOf(files).head}.txt`) ?? "");
  const page = parsePage(files.get("us-iran/index.html") ?? "");
  const roots = [...fragment.body.children];
  expect(roots).toHaveLength(7);
  for (const root of roots) expect(page.getElementById(root.id)?.outerHTML).toBe(root.outerHTML);
});

test("what is remembered is not rendered to be named, and a damaged memory does no harm", () => {
  const values = new Map<string, unknown>();
  const memory: Memory = { get: (key) => values.get(key), set: (key, value) => void values.set(key, value) };
  let rendered = 0;
  const context = renderContext({ memory });
  const counting = {
    ...context.templates,
    render: (name: string, view: object) => {
      rendered += 1;
      return context.templates.render(name, view);
    },
  };
  const site = sampleSite([sampleBlog(sampleEntries(30))]);
  const list = () => allFiles(renderSite(site, { ...context, templates: counting }));
  const first = list().map(({ path }) => path);
  expect(rendered).toBe(31);
  expect(list().map(({ path }) => path)).toEqual(first);
  expect(rendered).toBe(31);
  for (const key of values.keys()) values.set(key, { broken: true });
  expect(list().map(({ path }) => path)).toEqual(first);
});
