import type { MediaFile, MediaProblem } from "../model/entry-content.ts";
import type { EntryImage } from "../model/live-blog.ts";

/** A picture ready to be shown, or undefined for what is no picture. */
export function entryImage(file: MediaFile | MediaProblem, alt: string): EntryImage | undefined {
  if (typeof file === "string" || file.kind !== "picture") return undefined;
  const { path, type, width, height, versions, colour } = file;
  return { path, type, alt, width, height, ...(versions && { versions }), ...(colour !== undefined && { colour }) };
}
