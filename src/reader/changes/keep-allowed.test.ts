// @vitest-environment happy-dom
import { beforeEach, expect, test } from "vitest";
import { htmlOf, setPage } from "../../test/browser/reader-page.ts";

beforeEach(() => setPage());

test.each([
  [`<p class="a" data-x="1" aria-label="b">c</p>`, `<p class="a" data-x="1" aria-label="b">c</p>`],
  [`<p onclick="x()" style="color:red">a</p>`, `<p>a</p>`],
  [`<script>x()</script><p>a</p>`, `<p>a</p>`],
  [`<iframe src="https://example.org"></iframe>`, ""],
  [`<svg onload="x()"><a href="/x">a</a></svg>`, ""],
  [`<form action="/x"><input type="text"></form>`, ""],
  [`<a href="javascript:x()">a</a>`, `<a>a</a>`],
  [`<a href="java\tscript:x()">a</a>`, `<a>a</a>`],
  [`<a href=" JavaScript:x()">a</a>`, `<a>a</a>`],
  [`<img src="data:image/svg+xml,x" alt="">`, `<img alt="">`],
  [`<button data-src="javascript:x()">a</button>`, `<button>a</button>`],
  [`<a href="/blog/one.html?a:b">a</a>`, `<a href="/blog/one.html?a:b">a</a>`],
  [`<a href="https://example.org/a:b">a</a>`, `<a href="https://example.org/a:b">a</a>`],
  [`<a href="mailto:a@example.org">a</a>`, `<a href="mailto:a@example.org">a</a>`],
  [`<base href="https://example.org"><meta http-equiv="refresh" content="0">`, ""],
])("%s becomes %s", async (html, kept) => {
  const { keepAllowed } = await import("./keep-allowed.ts");
  const fetched = htmlOf(`<div id="x">${html}</div>`).getElementById("x") as HTMLElement;
  expect(keepAllowed(fetched)).toBe(true);
  expect(fetched.innerHTML).toBe(kept);
  expect(fetched.isConnected).toBe(false);
});

test.each(["script", "iframe", "form", "svg"])("a whole %s is refused", async (name) => {
  const { keepAllowed } = await import("./keep-allowed.ts");
  const fetched = htmlOf(`<${name} id="x"></${name}>`).getElementById("x") as HTMLElement;
  expect(keepAllowed(fetched)).toBe(false);
});
