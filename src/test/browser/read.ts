import type { OpenBlog } from "./open-blog.ts";

/** Scrolls so that an entry stands a little below the top, and gives the way to ask where it stands. */
export async function read({ page, pass }: OpenBlog, id: string): Promise<() => Promise<number>> {
  await page.evaluate(
    (name) => scrollBy(0, (document.getElementById(name)?.getBoundingClientRect().top ?? 0) - 120),
    id,
  );
  await pass(100);
  return () => page.evaluate((name) => document.getElementById(name)?.getBoundingClientRect().top ?? Number.NaN, id);
}
