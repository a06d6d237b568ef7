// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from "vitest";

const MANIFEST = { v: 1, rev: "1", build: "a", state: "live" };

/** A page as the preview serves it; without a manifest it does not update itself. */
function openPage(manifest: object | undefined = MANIFEST): void {
  const page = manifest ? { manifest } : {};
  document.documentElement.innerHTML = `<head></head><body><script id="wirecopy_page" type="application/json">${JSON.stringify(page)}</script><script data-wirecopy-page="tag-1" type="text/plain"></script></body>`;
}

let polls = 0;
let reloads = 0;
const countPoll = () => {
  polls += 1;
};
/** Answers of the server, the last one for ever. */
let tags: string[] = [];
let manifests: (object | undefined)[] = [];
const next = <T>(answers: T[]): T | undefined => (answers.length > 1 ? answers.shift() : answers[0]);

beforeEach(() => {
  vi.resetModules();
  vi.useFakeTimers();
  polls = 0;
  reloads = 0;
  addEventListener("online", countPoll);
  vi.stubGlobal("location", {
    href: "http://localhost:4321/vote/",
    reload: () => {
      reloads += 1;
    },
  });
  vi.stubGlobal("fetch", async (_: unknown, { method }: RequestInit = {}) => {
    if (method === "HEAD") return { headers: new Headers({ ETag: `W/"${next(tags)}"` }) };
    const manifest = next(manifests);
    return { ok: manifest !== undefined, json: async () => manifest };
  });
});
afterEach(() => {
  removeEventListener("online", countPoll);
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

async function refreshed() {
  const { refresh } = await import("./refresh.ts");
  await refresh();
  await vi.runAllTimersAsync();
  return { polls, reloads };
}

test("a page that is what the server has stays as it is", async () => {
  openPage();
  tags = ["tag-1"];
  expect(await refreshed()).toEqual({ polls: 0, reloads: 0 });
});

test("new entries come by the page's own polls, without loading it again", async () => {
  openPage();
  tags = ["tag-2"];
  manifests = [{ ...MANIFEST, rev: "2" }];
  expect(await refreshed()).toEqual({ polls: 4, reloads: 0 });
  expect(await refreshed()).toEqual({ polls: 4, reloads: 0 });
});

test.each<[string, object | undefined, object | undefined]>([
  ["templates are others", MANIFEST, { ...MANIFEST, rev: "2", build: "b" }],
  ["nothing of it is in the manifest", MANIFEST, MANIFEST],
  ["the live blog has ended", { ...MANIFEST, state: "ended" }, { ...MANIFEST, rev: "2" }],
  ["the manifest is gone", MANIFEST, undefined],
])("the page is loaded again where %s", async (_, own, server) => {
  openPage(own);
  tags = ["tag-2"];
  manifests = [server];
  expect((await refreshed()).reloads).toBe(1);
});

test("a page that does not update itself is loaded again", async () => {
  openPage();
  const page = document.getElementById("wirecopy_page");
  if (page) page.textContent = '{"live":null}';
  tags = ["tag-2"];
  expect(await refreshed()).toEqual({ polls: 0, reloads: 1 });
});

test("another build in the midst of it counts, and a server that is gone is heard again later", async () => {
  openPage();
  tags = ["tag-2", "tag-3"];
  manifests = [
    { ...MANIFEST, rev: "2" },
    { ...MANIFEST, rev: "3" },
  ];
  expect((await refreshed()).reloads).toBe(0);
  vi.stubGlobal("fetch", () => Promise.reject(new TypeError("gone")));
  const { refresh } = await import("./refresh.ts");
  await expect(refresh()).resolves.toBeUndefined();
});

test("builds that come while one is looked at lead to one more look", async () => {
  openPage();
  tags = ["tag-1"];
  const { refresh } = await import("./refresh.ts");
  let asked = 0;
  vi.stubGlobal("fetch", async () => {
    asked += 1;
    return { headers: new Headers({ ETag: '"tag-1"' }) };
  });
  await Promise.all([refresh(), refresh(), refresh()]);
  await vi.runAllTimersAsync();
  expect(asked).toBe(2);
});
