import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { XmlDocument, XmlElement } from "libxml2-wasm";
import { describe, expect, test } from "vitest";
import type { BuiltSite } from "../formats/link-problems.ts";
import { writeInto } from "../site-folder.ts";
import { spawnProgram } from "../spawn-program.ts";
import { buildSite, readFiles } from "../validate/built-site.ts";
import { HOSTILE, HOSTILE_SITE } from "./hostile-site.ts";
import { anchorProblems, inlineScripts, markupProblems, titleOf } from "./markup-problems.ts";

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for.
const UNPRINTABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/u;
const LONE_SURROGATE = /\p{Surrogate}/u;
const REORDERING = /[\u202a-\u202e]/u;
const HEADER_LINE = /^(?:\/\S*| {2}[A-Z][A-Za-z-]+: [\u0020-\u007e]+|)$/u;

interface Built {
  readonly status: number | null;
  readonly output: string;
  readonly files: BuiltSite;
  /** What lies beside the content afterwards. */
  readonly beside: readonly string[];
}

function buildHostile(): Built {
  const project = mkdtempSync(join(tmpdir(), "wirecopy-hostile-"));
  for (const [path, contents] of Object.entries(HOSTILE_SITE)) writeInto(project, path, contents);
  const { code, stdout, stderr } = spawnProgram(["build"], { cwd: project });
  const built = {
    status: code,
    output: stdout + stderr,
    files: code === 0 ? readFiles(join(project, "dist")) : new Map<string, string>(),
    beside: readdirSync(project).toSorted(),
  };
  rmSync(project, { recursive: true });
  return built;
}

function buildTorture(): Built {
  const built = buildSite("src/test/fixtures/torture/content", "https://gazette.example/news");
  built.remove();
  return { ...built, beside: [".wirecopy", "content", "dist"] };
}

describe.each([
  ["a site whose every field attacks", buildHostile()],
  ["the torture site", buildTorture()],
])("%s", (_name, { status, output, files, beside }) => {
  const matching = (pattern: RegExp) => [...files].filter(([path]) => pattern.test(path));

  test("is built and nothing is written beside it", () => {
    expect(status, output.slice(0, 4000)).toBe(0);
    expect(beside).toEqual([".wirecopy", "content", "dist"]);
    expect(files.size).toBeGreaterThan(40);
  });

  test("has pages and fragments with no element, handler or address of the writers' making", () => {
    const documents = matching(/\.html$|\/live\/.*\.txt$/u);
    expect(documents.length).toBeGreaterThan(20);
    const found = documents.map(([path, html]) => [path, markupProblems(html)]);
    expect(found.filter(([, problems]) => problems?.length)).toEqual([]);
  });

  test("has each id once on a page, and links within it that lead to a place", () => {
    const found = matching(/\.html$/u).map(([path, html]) => [path, anchorProblems(html)]);
    expect(found.filter(([, problems]) => problems?.length)).toEqual([]);
  });

  test("has no script in its pages but data that parses", () => {
    const scripts = matching(/\.html$/u).flatMap(([, html]) => inlineScripts(html));
    expect(scripts.length).toBeGreaterThan(10);
    for (const [type, text] of scripts) {
      expect(type).toMatch(/^application\/(?:ld\+)?json$/u);
      expect(() => JSON.parse(text)).not.toThrow();
    }
  });

  test("has XML whose elements and attributes are its own", () => {
    const documents = matching(/\.(?:xml|svg)$/u);
    expect(documents.length).toBeGreaterThan(6);
    for (const [path, xml] of documents) {
      using document = XmlDocument.fromString(xml);
      expect(foreignNames(document.root), path).toEqual([]);
    }
  });

  test("has JSON that parses, with keys of its own", () => {
    const documents = matching(/\.(?:json|webmanifest)$/u);
    expect(documents.length).toBeGreaterThan(4);
    for (const [path, json] of documents) {
      JSON.parse(json, (key, value) => {
        expect(key, path).toMatch(/^[\w.-]*$/u);
        return value;
      });
    }
  });

  test("has response headers of its own alone", () => {
    const lines = (files.get("_headers") ?? "").split("\n");
    expect(lines.length).toBeGreaterThan(5);
    expect(lines.filter((line) => !HEADER_LINE.test(line))).toEqual([]);
  });

  test("has no character that XML forbids or that turns the text around, in any output", () => {
    for (const [path, text] of files) {
      if (/\.(?:js|css)$/u.test(path)) continue;
      expect(UNPRINTABLE.test(text), path).toBe(false);
      expect(REORDERING.test(text), path).toBe(false);
      expect(LONE_SURROGATE.test(text), path).toBe(false);
    }
  });

  test("has plain names, and templates that ran only what is theirs", () => {
    for (const [path, text] of files) {
      expect(path).toMatch(/^[\w./-]+$/u);
      expect(text).not.toContain("/etc/passwd'");
      if (!/\.(?:js|css)$/u.test(path)) expect(text, path).not.toMatch(/\bundefined\b|\[object /u);
    }
  });
});

/** What template languages would take for theirs. */
const TEMPLATES = `\`\${7*7} {{7*7}} <%= 7*7 %>`;

test("shows the writers' words as they were typed", () => {
  const page = buildHostile().files.get("attack/index.html") ?? "";
  expect(titleOf(page)).toContain(HOSTILE.replaceAll("&#0; ", "").slice(0, 80));
  // Nothing of it was worked out: a template that ran would show 49.
  expect(titleOf(page)).toContain(TEMPLATES);
  expect(HOSTILE).toContain(TEMPLATES);
});

/** Names of elements and attributes that a reader of feeds would not know. */
function foreignNames(element: XmlElement): readonly string[] {
  const names = [element.name, ...element.attrs.map(({ name }) => name)];
  const below = [];
  for (let child = element.firstChild; child; child = child.next) {
    if (child instanceof XmlElement) below.push(...foreignNames(child));
  }
  return [...names.filter((name) => /^(?:script|img|foreignObject|iframe|b|on\w+|href_|pwned)$/u.test(name)), ...below];
}
