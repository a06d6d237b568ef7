import { describe, expect, test } from "vitest";
import { parseSite } from "./parse-site.ts";
import { resolveSiteSettings, type SiteOptions } from "./resolve-site-settings.ts";

const site = (lines: string) => parseSite({ path: "index.md", text: `---\n${lines}\n---\n\nWelcome.\n` });
const NOTHING: SiteOptions = { urlOption: undefined, environment: {}, noindex: false };
const resolve = (lines: string, options: Partial<SiteOptions> = {}) =>
  resolveSiteSettings(site(lines), { ...NOTHING, ...options });
const codes = (lines: string, options: Partial<SiteOptions> = {}) =>
  resolve(lines, options).diagnostics.map(({ code }) => code);

test("without a file everything has a default, with a note", () => {
  const { settings, diagnostics } = resolveSiteSettings(parseSite(undefined), NOTHING);
  expect(settings).toEqual({
    title: "Live blogs",
    url: undefined,
    feedUrl: "http://localhost:4321",
    basePath: "",
    description: "",
    lang: "en",
    id: "localhost",
    publisher: { name: "Live blogs", url: undefined, logo: undefined },
    policies: {},
    logo: undefined,
    pageSize: 20,
    poll: 20,
    order: "newest-first",
    links: "extension",
    showZone: undefined,
    allow: { scripts: [], images: [], connect: [], frames: [] },
    pictures: "versions",
    hub: undefined,
    noindex: false,
  });
  expect(diagnostics.map(({ code, severity }) => `${code} ${severity}`)).toEqual(["site-file-missing note"]);
  // One note tells both.
  expect(diagnostics[0]?.message).toContain("nobody says at which address the site will stand");
});

describe("the address", () => {
  test.each([
    ["https://example.org", "https://example.org", "", "example.org"],
    ["https://example.org/", "https://example.org", "", "example.org"],
    ["https://example.org/news/", "https://example.org/news", "/news", "example.org"],
    ["https://Example.org:8080/a//b", "https://example.org:8080/a/b", "/a/b", "example.org:8080"],
    ["http://localhost:4321/x", "http://localhost:4321/x", "/x", "localhost:4321"],
  ])("%s", (typed, url, basePath, id) => {
    expect(resolve(`url: ${typed}`).settings).toMatchObject({ url, feedUrl: url, basePath, id });
    expect(codes(`url: ${typed}`)).toEqual([]);
  });

  test("comes from the command line, the front matter, then the host", () => {
    const environment = { CI_PAGES_URL: "https://pages.example.org/x", URL: "https://n.example.org", NETLIFY: "true" };
    const urlOption = "https://o.example.org";
    const urls = [
      resolve("url: https://f.example.org", { urlOption, environment }),
      resolve("url: https://f.example.org", { environment }),
      resolve("title: T", { environment }),
      resolve("title: T", { environment: { URL: "https://n.example.org", NETLIFY: "true" } }),
      resolve("title: T", { environment: { URL: "https://n.example.org", DEPLOY_URL: "https://d.example.org" } }),
    ].map(({ settings }) => settings.url);
    expect(urls).toEqual([
      "https://o.example.org",
      "https://f.example.org",
      "https://pages.example.org/x",
      "https://n.example.org",
      undefined,
    ]);
  });

  test.each(["https://example.org/?a=b", "https://example.org/#top", "https://example.org/?"])(
    "%s is an error",
    (url) => {
      expect(codes(`url: ${url}`)).toEqual(["site-url-invalid"]);
    },
  );

  test.each(["example.org", "ftp://example.org", "https://", "https://user:word@example.org"])(
    "%s is an error",
    (url) => {
      expect([...site(`url: ${url}`).diagnostics.map(({ code }) => code), ...codes(`url: ${url}`)]).toEqual([
        "setting-invalid",
      ]);
    },
  );
});

test("the site's id outlives its address", () => {
  expect(resolve("url: https://example.org\nid: the-daily").settings.id).toBe("the-daily");
});

test.each<[Readonly<Record<string, string>>, boolean]>([
  [{}, false],
  [{ NETLIFY: "true", CONTEXT: "production" }, false],
  [{ NETLIFY: "true", CONTEXT: "deploy-preview" }, true],
  [{ CONTEXT: "deploy-preview" }, false],
  [{ VERCEL: "1", VERCEL_ENV: "preview" }, true],
  [{ VERCEL: "1", VERCEL_ENV: "production" }, false],
  [{ CF_PAGES: "1", CF_PAGES_BRANCH: "main" }, false],
  [{ CF_PAGES: "1", CF_PAGES_BRANCH: "fix" }, true],
  [{ RENDER: "true", IS_PULL_REQUEST: "true" }, true],
  [{ CI_MERGE_REQUEST_IID: "4" }, true],
])("a host's variables %j make a preview: %s", (environment, noindex) => {
  expect(resolve("title: T", { environment }).settings.noindex).toBe(noindex);
});

test("the text introduces the index page", () => {
  expect(site("title: T").introduction).toEqual({ file: "index.md", start: { line: 5, column: 1 }, text: "Welcome." });
});
