import { describe, expect, test } from "vitest";
import * as SITE_WORK from "../../node/library.ts";
import { runCommand } from "../run-command.ts";
import { siteFolder, writeInto } from "../site-folder.ts";

const INDEX = "---\ntitle: Gazette\nurl: https://example.org\n---\n";
const NAMES = ["a", "b", "c", "d", "e", "f", "g", "h", "i"];

const bomb = NAMES.map((name, at) =>
  at === 0
    ? `${name}: &${name} [x, x, x, x, x, x, x, x, x]`
    : `${name}: &${name} [${Array(9).fill(`*${NAMES[at - 1]}`)}]`,
).join("\n");

const blog = (frontMatter: string) => `---\ntitle: Vote\ndate: 2020-01-03\n${frontMatter}\n---\n\n## 08:05\n\nText.\n`;

async function check(
  files: Readonly<Record<string, string>>,
): Promise<{ readonly code: number; readonly stdout: string }> {
  const cwd = siteFolder({ "content/index.md": INDEX, ...files });
  return runCommand(["check"], SITE_WORK, { cwd, now: () => Date.parse("2020-02-01T00:00:00Z") });
}

describe("front matter that is made to hurt ends in a named problem, at once, every time:", () => {
  test.each([
    ["an alias bomb", `${bomb}\ntags: *i`],
    ["twenty thousand open brackets", `tags: ${"[".repeat(20_000)}`],
    ["a thousand open brackets", `tags: ${"[".repeat(1000)}`],
    ["brackets that close", `tags: ${"[".repeat(2000)}${"]".repeat(2000)}`],
    ["braces", `tags: ${"{a: ".repeat(1000)}`],
    ["deep indentation", Array.from({ length: 300 }, (_, depth) => `${" ".repeat(depth)}a:`).join("\n")],
    ["deep lists in lines", `tags:\n  ${"- ".repeat(1000)}x`],
    ["twenty thousand anchors", `tags: [${Array.from({ length: 20_000 }, (_, at) => `&a${at} x`).join(", ")}]`],
    ["twenty thousand keys", Array.from({ length: 20_000 }, (_, at) => `key${at}: x`).join("\n")],
    ["a very long line", `description: ${"x".repeat(200_000)}`],
    ["a tag that makes a function", 'tags: !!js/function "function(){ globalThis.pwned = 1 }"'],
    ["a tag that makes a pattern", "tags: !!js/regexp /(a+)+$/"],
  ])("%s", async (_name, frontMatter) => {
    const before = process.cpuUsage();
    for (let again = 0; again < 8; again += 1) {
      const { code, stdout } = await check({ "content/vote.md": blog(frontMatter) });
      expect(stdout).toContain("content/vote.md:");
      expect(code).toBe(1);
    }
    // Microseconds of processor time.
    expect(process.cpuUsage(before).user).toBeLessThan(8_000_000);
    expect(globalThis).not.toHaveProperty("pwned");
  });

  test("twenty thousand brackets, fifty times in one process that goes on", async () => {
    const cwd = siteFolder({ "content/index.md": INDEX });
    for (let again = 0; again < 50; again += 1) {
      writeInto(cwd, "content/vote.md", blog(`tags: ${"[".repeat(20_000 + again)}`));
      expect((await runCommand(["check"], SITE_WORK, { cwd })).code).toBe(1);
    }
  });
});

describe("names that objects have of their own", () => {
  test.each(["__proto__", "constructor", "prototype", "toString", "hasOwnProperty"])(
    "%s is an unknown name in every place and reaches no object",
    async (name) => {
      const { stdout } = await check({
        "content/index.md": `---\ntitle: Gazette\nurl: https://example.org\n${name}: {polluted: 1}\n---\n`,
        "content/vote.md": `---\ntitle: Vote\ndate: 2020-01-03\n${name}: {polluted: 1}\ntranslations:\n  ${name}: vote\ntags: [${name}]\n---\n\n## 08:05 ${name}\n${name}: yes\ntags: ${name}\nauthor: ${name}\n\n[${name}] [x][${name}] [^${name}]\n\n[${name}]: https://example.org\n`,
        "content/parts/index.md": `---\ntitle: Parts\ndate: 2020-01-03\n---\n`,
        [`content/parts/${name}.md`]: `---\n${name}: {polluted: 1}\n---\n\n## 08:05\n\nText.\n`,
      });
      expect({}).not.toHaveProperty("polluted");
      expect(stdout).toContain("content/vote.md:4");
      expect(stdout).not.toMatch(/^\s+at /mu);
    },
  );

  test.each(["__proto__", "constructor", "tostring"])(
    "%s serves as slug and id like any other word, or is refused",
    async (name) => {
      const folder = siteFolder({
        "content/index.md": INDEX,
        "content/vote.md": blog(`slug: ${name}`).replace("## 08:05", `## 08:05\nid: ${name}`),
      });
      const { code, stderr } = await runCommand(["build"], SITE_WORK, {
        cwd: folder,
        now: () => Date.parse("2020-02-01T00:00:00Z"),
      });
      expect([0, 1]).toContain(code);
      expect(stderr).not.toMatch(/^\s+at /mu);
      expect({}).not.toHaveProperty("polluted");
    },
  );
});
