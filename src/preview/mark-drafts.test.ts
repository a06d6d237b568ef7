// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from "vitest";
import type { PreviewState } from "../model/preview.ts";

const state = (drafts: PreviewState["drafts"]): PreviewState => ({ errors: 0, warnings: 0, problems: [], drafts });
const marks = () => document.adoptedStyleSheets.flatMap(({ cssRules }) => [...cssRules].map(({ cssText }) => cssText));

beforeEach(() => {
  vi.resetModules();
  document.adoptedStyleSheets = [];
  location.href = "http://localhost:4321/news/vote/2020-01-03-0805.html";
});

test("drafts of the page's live blog are marked, those of others are not", async () => {
  const { markDrafts } = await import("./mark-drafts.ts");
  markDrafts(
    state([
      { blog: "/news/vote/", id: "2020-01-03-0805" },
      { blog: "/news/cup/", id: "goal" },
    ]),
  );
  expect(marks().join()).toMatch(/2020-01-03-0805[\s\S]*Draft/u);
  expect(marks().join()).not.toContain("goal");
});

test("marks go with the next build that has no drafts, and a page without any gets no stylesheet", async () => {
  const { markDrafts } = await import("./mark-drafts.ts");
  markDrafts(state([]));
  expect(document.adoptedStyleSheets).toHaveLength(0);
  markDrafts(state([{ blog: "/news/vote/", id: "council" }]));
  expect(marks()).not.toEqual([]);
  markDrafts(state([]));
  expect(marks()).toEqual([]);
  expect(document.adoptedStyleSheets).toHaveLength(1);
});
