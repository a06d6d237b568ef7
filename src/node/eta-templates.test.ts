import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openTemplates } from "./eta-templates.ts";
import { TemplateError } from "./template-error.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "wirecopy-templates-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const hash = (data: string | Uint8Array) => String(data);

function open(files: Readonly<Record<string, string>>) {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return openTemplates([join(folder, "ours"), join(folder, "own")], hash);
}

function failure(files: Readonly<Record<string, string>>, view: object = {}): TemplateError {
  try {
    open(files).render("page", view);
  } catch (error) {
    if (error instanceof TemplateError) return error;
    throw error;
  }
  throw new Error("The template did not fail.");
}

test("text is escaped, HTML is printed as it is", () => {
  const templates = open({ "ours/page.eta": "<%= it.text %>|<%~ it.html %>" });
  expect(templates.render("page", { text: `<a> & "b" 'c'`, html: "<b>bold</b>" })).toBe(
    "&lt;a&gt; &amp; &quot;b&quot; &#39;c&#39;|<b>bold</b>",
  );
});

test("a project's own template replaces ours, also where ours includes it", () => {
  const templates = open({
    "ours/page.eta": `<% layout("frame") %>page <%~ include("part", { name: "Ana" }) %>`,
    "ours/frame.eta": "[<%~ it.body %>]",
    "ours/part.eta": "ours",
    "own/part.eta": "own <%= it.name %>",
  });
  expect(templates.render("page", {})).toBe("[page own Ana]");
});

test("a layout has blocks, what a template prints can be captured, and code can print", () => {
  const templates = open({
    "ours/page.eta": `<% layout("frame", { mark: "!" }) %><% block("title", () => { %>A <%= it.name %><% }) %><% output("<i>") %><% const b = capture(() => { %>b<% }) %><%~ b %>`,
    "ours/frame.eta": `[<%~ block("title") %>|<%~ block("none") %>|<%~ it.body %><%= it.mark %><%= it.name %>]`,
  });
  expect(templates.render("page", { name: "Ana" })).toBe("[A Ana||<i>b!Ana]");
});

test("what an included template is given stays with it", () => {
  const templates = open({
    "ours/page.eta": `<%~ include("part", { name: "Ben" }) %> <%~ include("part") %> <%= it.name %>`,
    "ours/part.eta": "<%= it.name %><% it.name = 'none' %>",
  });
  expect(templates.render("page", { name: "Ana" })).toBe("Ben Ana Ana");
});

test("the key moves with every text and name", () => {
  const one = open({ "ours/page.eta": "one" }).key;
  const two = open({ "ours/page.eta": "two" }).key;
  const more = open({ "own/more.eta": "" }).key;
  expect(new Set([one, two, more]).size).toBe(3);
});

test("folders that do not exist hold no templates, and a missing one is named", () => {
  expect(() => openTemplates([join(folder, "nowhere")], hash).render("page", {})).toThrow('no template "page.eta"');
});

describe("a value that is missing or no text is refused with its expression and place", () => {
  test.each([
    ["<%= it.name %>", "`it.name` is undefined"],
    ["<%~ it.name %>", "`it.name` is undefined"],
    ["<%= it.nothing %>", "`it.nothing` is null"],
    ["<%= it.object %>", "`it.object` is no text (object)"],
    ["<%= it.object.count / 'x' %>", "`it.object.count / 'x'` is no text (number)"],
  ])("%s", (tag, message) => {
    const error = failure(
      { "ours/page.eta": `one\n<% if (true) { %>\n  ${tag}\n<% } %>` },
      { nothing: null, object: {} },
    );
    expect(error).toMatchObject({ file: join(folder, "ours/page.eta"), line: 3 });
    expect(error.message).toContain(message);
  });
});

test("numbers and yes or no are printed", () => {
  expect(
    open({ "ours/page.eta": "<%= it.count %> <%= it.isKey %> <%= '' %>" }).render("page", { count: 0, isKey: false }),
  ).toBe("0 false ");
});

test("an error inside an included template names that template", () => {
  const error = failure({ "ours/page.eta": `\n\n<%~ include("part") %>`, "own/part.eta": "\n<%= it.a.b %>" });
  expect(error).toMatchObject({ file: join(folder, "own/part.eta"), line: 2 });
  expect(error.cause).toBeInstanceOf(TypeError);
});

test.each([
  ["an unclosed tag", "one\ntwo <%= it.name", 2, "unclosed tag"],
  ["bad JavaScript", "one\n<p>\n<% if (it.a { %>\nx\n<% } %>", 3, "no JavaScript"],
  ["an unclosed block", "<% if (it.a) { %>\nx", 1, "no JavaScript"],
])("%s is refused with its line", (_, text, line, reason) => {
  const error = failure({ "ours/page.eta": text });
  expect(error).toMatchObject({ file: join(folder, "ours/page.eta"), line });
  expect(error.message).toContain(reason);
  expect(error.message.split("\n")).toHaveLength(1);
});

test("an included template puts no blank after its last word", () => {
  const templates = open({ "ours/page.eta": `<b><%~ include("part") %></b>\n`, "ours/part.eta": "word\n" });
  expect(templates.render("page", {})).toBe("<b>word</b>");
});
