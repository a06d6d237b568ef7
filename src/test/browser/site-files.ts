import { readdirSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";

/** Contents by path from the root of the host, perhaps made when asked for. */
export type SiteFiles = ReadonlyMap<string, string | (() => string | Uint8Array)>;

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".txt": "text/plain; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
};

/** All files below a folder, by path from it. */
export function filesOf(folder: string): SiteFiles {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    files.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [path.slice(folder.length), () => readFileSync(path)];
    }),
  );
}

/** The file that is sent for an address. */
export const nameOf = (path: string): string => (path.endsWith("/") ? `${path}index.html` : path);

export function contentsOf(files: SiteFiles, path: string): string | Uint8Array | undefined {
  const file = files.get(nameOf(path));
  return typeof file === "function" ? file() : file;
}

export const typeOf = (path: string): string => TYPES[extname(nameOf(path))] ?? "application/octet-stream";
