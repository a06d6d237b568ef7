import { expect, test } from "vitest";
import { pageKinds } from "./page-kinds.ts";

const page = (kind: string, rest = "") => `<html lang="en"><body class="on-${kind}"${rest}>`;

test.each([
  ["vote/index.html", page("newest", ' data-state="live"'), "newest live"],
  ["vote/index.html", page("newest", ' data-state="ended"'), "newest ended"],
  ["vote/index.html", page("newest"), "newest undefined"],
  ["vote/a.html", page("entry"), "entry"],
  ["vote/a.html", `${page("entry")}<article class="is-withdrawn">`, "entry withdrawn"],
  ["vote/latest.html", '<section lang="en" data-state="upcoming">', "teaser upcoming"],
  ["404.html", page("not-found"), "not-found"],
  ["odd.html", '<html lang="en"><body>', "unknown"],
])("calls %s %s: %s", (path, html, kind) => {
  expect(pageKinds([[path, html]], "en")).toEqual([kind]);
  expect(pageKinds([[path, html]], "fa")).toEqual([]);
});

test("names each kind once", () => {
  const pages = ["b", "a"].map((id) => [`vote/${id}.html`, page("entry")] as const);
  expect(pageKinds([...pages, ["index.html", page("index")]], "en")).toEqual(["entry", "index"]);
});
