import { basename, extname } from "node:path";
import { FEED_TYPES } from "../../model/feed-types.ts";
import { mediaType } from "../media/media-types.ts";

/** Types of the files that a site is made of; pictures and copies have theirs in the table of media. */
const TYPES: Readonly<Record<string, string>> = {
  css: "text/css; charset=utf-8",
  html: "text/html; charset=utf-8",
  ico: "image/x-icon",
  js: "text/javascript; charset=utf-8",
  json: "application/json",
  txt: "text/plain; charset=utf-8",
  webmanifest: "application/manifest+json",
  woff2: "font/woff2",
  xml: "application/xml; charset=utf-8",
};

/** What a browser should take a file for, by its name. */
export function contentType(path: string): string {
  const ending = extname(path).slice(1);
  return FEED_TYPES[basename(path)] ?? TYPES[ending] ?? mediaType(ending)?.type ?? "application/octet-stream";
}
