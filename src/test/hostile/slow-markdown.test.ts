import { describe, expect, test } from "vitest";
import { siteFolder } from "../site-folder.ts";
import { spawnProgram } from "../spawn-program.ts";

const INDEX = "---\ntitle: Gazette\nurl: https://example.org\n---\n";
const HEAD = "---\ntitle: The vote\ndate: 2020-01-03\nwritten: oldest-first\n---\n\n## 08:00 Before\n\nText.\n\n";

/** Texts for which some Markdown parser takes time that grows with the square of their length, or falls over. */
const GENERATORS: Readonly<Record<string, (times: number) => string>> = {
  "nested quotations": (times) => `${"> ".repeat(times)}a`,
  "nested lists": (times) => `${"- ".repeat(times)}a`,
  "nested ordered lists": (times) => `${"1. ".repeat(times)}a`,
  "stars and underscores": (times) => "*_".repeat(times),
  "open emphasis": (times) => "*a ".repeat(times),
  "closing emphasis": (times) => "a* ".repeat(times),
  "strong in strong": (times) => `${"**a ".repeat(times)}${"b** ".repeat(times)}`,
  "CDATA openings": (times) => "a <![CDATA[".repeat(times),
  "comment openings": (times) => "a <!--".repeat(times),
  "instruction openings": (times) => "a <?".repeat(times),
  "declaration openings": (times) => "a <!A ".repeat(times),
  "tag openings": (times) => "<a href='".repeat(times),
  "link openings": (times) => "[".repeat(times),
  "links in links": (times) => "[a](".repeat(times),
  "link closings": (times) => "](x".repeat(times),
  "picture openings": (times) => "![[]()".repeat(times),
  "link definitions": (times) => Array.from({ length: times }, (_, at) => `[a${at}]: /x`).join("\n"),
  "backtick runs": (times) =>
    Array.from({ length: Math.min(times, 400) }, (_, at) => `e${"`".repeat(at + 1)}`).join(""),
  "wide tables": (times) => `${"|a".repeat(times)}|\n${"|-".repeat(times)}|\n${"|a\n".repeat(times)}`,
  "footnotes in footnotes": (times) =>
    Array.from({ length: times }, (_, at) => `[^${at}]: x [^${at + 1}]`).join("\n\n"),
  "strike-throughs": (times) => "~~a ".repeat(times),
  "addresses that are none": (times) => "https://a.b@".repeat(times),
  entities: (times) => "&#x0000041;&ouml".repeat(times),
};

/** Of processor time, start of the program included. */
const BOUND_S = 12;

describe.each(Object.entries(GENERATORS))("%s", (_name, generate) => {
  test.each([2500, 10_000])("%i times end within a bound, built or with the entry named", (times) => {
    const text = `${HEAD}## 08:05 Attack\n\n${generate(times)}\n\n## 08:10 After\n\nText.\n`;
    const folder = siteFolder({ "content/index.md": INDEX, "content/vote.md": text });
    const { code, stderr } = spawnProgram(["build"], { cwd: folder, processorSeconds: BOUND_S });
    expect(stderr).not.toMatch(/RangeError|^\s+at /mu);
    expect([0, 1]).toContain(code);
    // The entry begins at line 11: its problem stands there or below.
    if (code === 1) expect(stderr).toMatch(/^content\/vote\.md:(?:1[1-9]|[2-9]\d|\d{3,}):\d+ error /mu);
  });
});
