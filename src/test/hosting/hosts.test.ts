import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { PROJECT } from "../site-folder.ts";
import { spawnProgram } from "../spawn-program.ts";
import { matchingHeaders } from "./matching-headers.ts";
import { type RunningHost, startHost } from "./start-host.ts";

let out: string;

beforeAll(() => {
  out = mkdtempSync(join(tmpdir(), "wirecopy-hosts-"));
  const { code, stderr } = spawnProgram(["build", "--out", out, "--url", "https://news.example.org"], { cwd: PROJECT });
  expect(code, stderr).toBe(0);
});
afterAll(() => rmSync(out, { recursive: true }));

const filesOf = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/^[._]/u.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length))
    .toSorted();

/** One of each kind of file is enough: path without hashes, numbers and names. */
function kindOf(path: string): string {
  return path
    .replace(/^\/(?!assets|media|corrections)[^/]+\//u, "/BLOG/")
    .replace(/(?<=\/(?:assets|media|live)\/).*(?=\.\w+$)/u, "NAME")
    .replace(/\/(?!index|404|latest)[^/]+\.html$/u, "/ID.html")
    .replace(/\d+(?=[./])/u, "N");
}

/** What only documents need; repeated with every poll it would cost readers more than the answers. */
const OF_PAGES = [
  "content-security-policy",
  "referrer-policy",
  "permissions-policy",
  "cross-origin-opener-policy",
] as readonly string[];

const get = ({ port }: RunningHost, path: string, headers: Record<string, string> = {}) =>
  fetch(`http://127.0.0.1:${port}${path}`, { headers, redirect: "manual" });

describe.each(["nginx", "caddy"] as const)("%s, with the configuration that we ship", (name) => {
  let host: RunningHost;

  beforeAll(async () => {
    host = await startHost(name, { root: out });
  });
  afterAll(() => host.stop());

  test("sends for every kind of file what _headers says", async () => {
    const rules = readFileSync(join(out, "_headers"), "utf8");
    const kinds = new Map(filesOf(out).map((path) => [kindOf(path), path]));
    expect(kinds.size).toBeGreaterThan(25);
    for (const path of kinds.values()) {
      const response = await get(host, path);
      expect(response.status, path).toBe(200);
      const all = { "cache-control": "public, max-age=0, must-revalidate", ...matchingHeaders(rules, path) };
      const isPage = path.endsWith(".html");
      const expected = Object.fromEntries(
        Object.entries(all).filter(([header]) => isPage || !OF_PAGES.includes(header)),
      );
      const given = Object.fromEntries(Object.keys(expected).map((header) => [header, response.headers.get(header)]));
      expect(given, path).toEqual(expected);
    }
  });

  test.each([
    ["/us-iran/", "text/html; charset=utf-8"],
    ["/us-iran/live.json", /^application\/json/u],
    ["/us-iran/live/head.HASH.txt", "text/plain; charset=utf-8"],
    ["/election-night/feeds/1.xml", "application/atom+xml; charset=utf-8"],
    ["/election-night/feeds/1.json", "application/feed+json; charset=utf-8"],
    ["/assets/wirecopy.HASH.js", /^(?:text|application)\/javascript/u],
    ["/assets/styles.HASH.css", /^text\/css/u],
  ])("names the type of %s", async (path, type) => {
    const [start = "", end] = path.split("HASH");
    const real = end === undefined ? path : filesOf(out).find((file) => file.startsWith(start) && file.endsWith(end));
    const response = await get(host, real ?? path);
    expect(response.headers.get("content-type")).toEqual(typeof type === "string" ? type : expect.stringMatching(type));
  });

  test("answers a poll by the tag of the last answer, compressed or not, in few bytes where nothing is new", async () => {
    for (const encoding of ["gzip", "identity"]) {
      const first = await get(host, "/us-iran/live.json", { "accept-encoding": encoding });
      const tag = first.headers.get("etag") ?? "";
      expect(tag).toMatch(/./);
      expect(first.headers.get("x-content-type-options")).toBe("nosniff");
      const asked = { "accept-encoding": encoding, "if-none-match": tag };
      const { status, headers } = await get(host, "/us-iran/live.json", asked);
      expect(status).toBe(304);
      const bytes = [...headers].reduce((sum, [header, value]) => sum + header.length + value.length, 0);
      expect(bytes).toBeLessThan(name === "nginx" ? 150 : 300);
      expect((await get(host, "/us-iran/live.json", { ...asked, "if-none-match": '"other"' })).status).toBe(200);
    }
  });

  test("answers by the time of the last answer where something else than a poll or fragment is asked for", async () => {
    for (const path of ["/us-iran/", "/us-iran/rss.xml", "/sitemap.xml"]) {
      const { headers } = await get(host, path);
      const since = headers.get("last-modified") ?? "";
      expect((await get(host, path, { "if-modified-since": since })).status, path).toBe(304);
      expect((await get(host, path, { "if-none-match": headers.get("etag") ?? "" })).status, path).toBe(304);
    }
  });

  test("lets a drawing that is opened by itself do nothing", async () => {
    const policyOf = async (pattern: RegExp) => {
      const path = filesOf(out).find((file) => pattern.test(file)) ?? "";
      expect(path).toMatch(pattern);
      return (await get(host, path)).headers.get("content-security-policy");
    };
    expect(await policyOf(/^\/media\/.*\.svg$/u)).toBe("default-src 'none'; style-src 'unsafe-inline'; sandbox");
    expect(await policyOf(/^\/media\/.*\.jpg$/u)).toBeNull();
    expect(await policyOf(/\/live\/.*\.txt$/u)).toBeNull();
  });

  test("lets nobody keep that a file is not there, and shows the page that says so", async () => {
    for (const path of ["/us-iran/live/council.00000000.txt", "/media/none.jpg", "/none/"]) {
      const response = await get(host, path);
      expect(response.status, path).toBe(404);
      expect(response.headers.get("cache-control"), path).toBe("public, max-age=0, must-revalidate");
      expect(response.headers.get("x-content-type-options"), path).toBe("nosniff");
      expect(await response.text(), path).toContain("Page not found");
    }
  });

  test("keeps the builder's own files to itself", async () => {
    for (const path of ["/.wirecopy-files", "/_headers"]) expect((await get(host, path)).status, path).toBe(404);
  });

  test("finds entry pages without their ending, and puts the slash after folders", async () => {
    expect(await (await get(host, "/us-iran/council")).text()).toContain('id="council"');
    const moved = await get(host, "/us-iran");
    expect([301, 302, 307, 308]).toContain(moved.status);
    expect(moved.headers.get("location")).toBe("/us-iran/");
  });

  test("compresses what is text", async () => {
    const response = await get(host, "/us-iran/", { "accept-encoding": "gzip" });
    expect(response.headers.get("content-encoding")).toBe("gzip");
    expect(response.headers.get("vary")).toMatch(/accept-encoding/iu);
  });
});
