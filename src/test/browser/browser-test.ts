import { chromium } from "playwright-core";
import { test as base, inject } from "vitest";
import { type OpenBlog, type OpenOptions, openBlog } from "./open-blog.ts";
import type { SampleBlog } from "./sample-site.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Where the tests reach the browser that they share. */
    browserAddress: string;
  }
}

/** Tests in the browser that all of them share; many run at once, each in contexts of its own. */
export const test = base
  .extend("browser", { scope: "worker" }, () => chromium.connect(inject("browserAddress")))
  /** Opens a blog, closed again when the test is over. */
  .extend("open", ({ browser }, { onCleanup }) => {
    const opened: OpenBlog[] = [];
    onCleanup(async () => {
      await Promise.all(opened.map((blog) => blog.close()));
    });
    return async (sample: SampleBlog, options?: OpenOptions): Promise<OpenBlog> => {
      const blog = await openBlog(browser, sample, options);
      opened.push(blog);
      return blog;
    };
  });
