import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { outputPath } from "../model/names.ts";
import type { Asset } from "../model/site.ts";
import { errnoOf, machineFault } from "./machine-fault.ts";

/** The project's own `styles.css`, which replaces ours as a template would; undefined when there is none. */
export function readProjectStyles(templatesFolder: string): Asset | undefined {
  const file = join(templatesFolder, "styles.css");
  try {
    const contents = readFileSync(file);
    const hash = createHash("sha256").update(contents).digest("hex").slice(0, 8);
    const integrity = `sha384-${createHash("sha384").update(contents).digest("base64")}`;
    return { path: outputPath(`assets/styles.${hash}.css`), contents, integrity };
  } catch (error) {
    if (errnoOf(error) === "ENOENT" || errnoOf(error) === "ENOTDIR") return undefined;
    throw machineFault("read", file, error);
  }
}
