import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Contestant } from "./contestants.ts";
import { runOnce } from "./measure.ts";
import type { Row, Setting, Unit } from "./results.ts";

/** How many files one edit and one new entry rewrite, and what a reader's first visit loads. */
export function measureCounts(own: Contestant, { folder, size }: Setting): readonly Row[] {
  const begin = () => own.write(join(folder, own.name.toLowerCase(), String(size)), size);
  const project = begin();
  const list = join(project.folder, "changes.txt");
  const changed = (): readonly string[] => {
    runOnce({ file: own.file, args: [...own.build, "--changed", list], cwd: project.folder });
    return readFileSync(list, "utf8").split("\n").filter(isWritten);
  };
  const row = (what: string, unit: Unit, value: number): Row => ({
    ...{ what, size, unit },
    results: new Map([[own.name, { value, work: undefined, peak: undefined }]]),
  });
  mkdirSync(project.folder, { recursive: true });
  changed();
  project.edit("One word more.");
  const edited = changed().length;
  begin();
  changed();
  project.post("Another entry.");
  const added = changed().length;
  const page = readFileSync(project.posted);
  const asset = (ending: string): number => {
    const name = new RegExp(`assets/[\\w.-]+\\.${ending}(?=")`, "u").exec(page.toString())?.[0] ?? "";
    return gzipped(readFileSync(join(project.folder, "dist", name)));
  };
  return [
    row("files written for an edit", "files", edited),
    row("files written for a new entry", "files", added),
    row("newest page", "bytes gzip", gzipped(page)),
    row("script of every page", "bytes gzip", asset("js")),
    row("stylesheet", "bytes gzip", asset("css")),
  ];
}

/** Share images are drawn for some entries only, and are named by what they show. */
function isWritten(line: string): boolean {
  return line !== "" && !line.startsWith("deleted") && !line.includes("media/share.");
}

function gzipped(bytes: Buffer): number {
  return gzipSync(bytes, { level: 9 }).length;
}
