import { expect, test } from "vitest";
import type { PreviewProblem } from "../../model/preview.ts";
import { problemsPage, withPreviewScript } from "./preview-pages.ts";

const EVIL = `"><img src=x onerror=alert(1)>&'<script>alert(1)</script>`;

test("a page gets the script into its head, before anything else may hold the word", () => {
  const page = "<!doctype html><head><title>A</title></head><body>&lt;/head> </head></body>";
  expect(withPreviewScript(page, 'k"<')).toBe(
    '<!doctype html><head><title>A</title><script type="module" src="/@wirecopy/preview.js" data-wirecopy-page="k&quot;&lt;"></script>\n</head><body>&lt;/head> </head></body>',
  );
});

test("a piece of HTML that is no page stays as it is", () => {
  expect(withPreviewScript("<p>teaser</p>", "key")).toBe("<p>teaser</p>");
});

test("what files are called and hold is text on the page of problems", () => {
  const problem: PreviewProblem = {
    ...{ severity: "error", place: `${EVIL}.md:1:1`, code: "entry-time-invalid" },
    ...{ message: EVIL, remedy: EVIL, frame: EVIL },
  };
  const html = problemsPage({
    title: "This site cannot be built yet",
    problems: [problem],
    pages: [`/${EVIL}/`],
    key: "k",
  });
  expect(html).not.toMatch(/<img|alert\(1\)<\/script>/u);
  expect(html.match(/<script/gu)).toHaveLength(1);
  expect(html).toContain("&lt;img src=x onerror=alert(1)&gt;");
  expect(html).toContain("default-src 'none'");
});
