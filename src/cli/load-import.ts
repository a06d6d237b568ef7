import { fitBlog } from "../desk/import/fit-blog.ts";
import { isZone } from "../desk/import/local-time.ts";
import { readSavedPage } from "../desk/import/page/read-page.ts";
import { readPastedText } from "../desk/import/read-text.ts";
import { writeBlog } from "../desk/import/write-blog.ts";

/** What `wirecopy import` needs beside the rest: the compiled program holds this file as a bundle of its own. */
export function loadImport() {
  return { fitBlog, isZone, readPastedText, readSavedPage, writeBlog };
}
