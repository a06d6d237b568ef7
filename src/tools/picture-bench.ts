/**
 * Builds a live blog of 200 photos and prints what that costs: `node src/tools/run.mjs src/tools/picture-bench.ts [COUNT]`.
 *
 * The photos are made here, in the size, weight and with the notes of a phone's camera. A few are repeated under other notes:
 * a build knows files by their bytes, so each is work of its own.
 */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { photo, SECRETS, withPlace } from "../test/photos.ts";
import { type Run, runOnce } from "./bench/measure.ts";

const COUNT = Number(process.argv[2] ?? 200);
const DIFFERENT = 4;
const WIDTH = 5184;
const HEIGHT = 3888;
/** What a phone takes whose screen has 390 pixels, each of two or three dots. */
const PHONE = /-960\.[0-9a-f]{8}\.webp$/;

const root = process.cwd();
const folder = mkdtempSync(join(tmpdir(), "wirecopy-pictures-"));
const content = join(folder, "content");
const media = join(folder, "dist/media");

try {
  mkdirSync(content);
  await makePhotos();
  writeText();
  const first = build();
  const nothing = [build(), build(), build()].toSorted((one, other) => one.seconds - other.seconds)[1] ?? first;
  addEntry();
  const oneEntry = build();
  empty("dist");
  const kept = build();
  report({
    "first build": first,
    "next build, nothing changed": nothing,
    "next build, one entry more": oneEntry,
    "into an empty folder, versions kept": kept,
  });
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Soft shapes with the grain of a camera, some of them held upright. */
async function makePhotos(): Promise<void> {
  const size = { width: WIDTH, height: HEIGHT, channels: 3, background: "#808080" } as const;
  const grain = await sharp({ create: { ...size, noise: { type: "gaussian", mean: 128, sigma: 12 } } })
    .jpeg({ quality: 95 })
    .toBuffer();
  const shots: Buffer[] = [];
  for (let shot = 0; shot < DIFFERENT; shot += 1) {
    const shapes = await (await photo(WIDTH / 8, HEIGHT / 8, `#${shot}8aa9${shot}`)).png().toBuffer();
    const soft = await sharp(shapes).resize(WIDTH, HEIGHT, { kernel: "cubic" }).jpeg({ quality: 95 }).toBuffer();
    const picture = sharp(soft).composite([{ input: grain, blend: "soft-light" }]);
    shots.push(
      await withPlace(picture, shot === 0 ? 6 : 1)
        .jpeg({ quality: 90 })
        .toBuffer(),
    );
  }
  for (let index = 0; index < COUNT; index += 1) {
    const shot = shots[index % DIFFERENT] ?? Buffer.alloc(0);
    const note = Buffer.from(String(index).padStart(6, "0"));
    // A comment right behind the start of the file.
    const comment = Buffer.concat([Buffer.from([0xff, 0xfe, 0, note.length + 2]), note]);
    writeFileSync(join(content, `photo-${index}.jpg`), Buffer.concat([shot.subarray(0, 2), comment, shot.subarray(2)]));
  }
}

function writeText(): void {
  const entries = Array.from({ length: COUNT }, (_, index) => {
    const time = `${String(Math.floor(index / 60)).padStart(2, "0")}:${String(index % 60).padStart(2, "0")}`;
    return `## ${time} Photo ${index}\n\nWhat it shows.\n\n![Photo ${index}](photo-${index}.jpg "Photo: AP")\n`;
  });
  writeFileSync(join(content, "index.md"), "---\ntitle: Photos\nurl: https://example.org\n---\n");
  writeFileSync(join(content, "photos.md"), `---\ntitle: Photos\ndate: 2020-01-03\n---\n\n${entries.join("\n")}`);
}

function addEntry(): void {
  const file = join(content, "photos.md");
  writeFileSync(file, `${readFileSync(file, "utf8")}\n## 23:00 Without a photo\n\nText.\n`);
}

function empty(name: string): void {
  rmSync(join(folder, name), { recursive: true, force: true });
}

function build(): Run {
  return runOnce({ file: process.execPath, args: [join(root, "bin/wirecopy.js"), "build"], cwd: folder });
}

function report(runs: Readonly<Record<string, Run>>): void {
  const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { readonly version: string };
  const day = new Date().toISOString().slice(0, 10);
  console.log(`wirecopy ${version}, ${day}, ${availableParallelism()} cores, Node ${process.version}`);
  const originals = bytesIn(content, /\.jpg$/);
  console.log(`${COUNT} photos of ${Math.round((WIDTH * HEIGHT) / 1e6)} megapixels, ${megabytes(originals)}`);
  for (const [name, { seconds, work = 0, peak = 0 }] of Object.entries(runs)) {
    console.log(`${name}: ${seconds.toFixed(2)} s, ${work.toFixed(2)} s of work, ${Math.round(peak)} MiB at most`);
  }
  console.log(`to a phone: ${megabytes(bytesIn(media, PHONE))} instead of ${megabytes(originals)}`);
  console.log(`published in all: ${megabytes(bytesIn(media, /./))}`);
  console.log(`files that say where a photo was taken: ${tellingFiles()}`);
}

function bytesIn(place: string, names: RegExp): number {
  return readdirSync(place)
    .filter((name) => names.test(name))
    .reduce((sum, name) => sum + statSync(join(place, name)).size, 0);
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}

function tellingFiles(): number {
  return readdirSync(media).filter((name) => {
    const text = readFileSync(join(media, name), "latin1");
    return SECRETS.some((secret) => text.includes(secret));
  }).length;
}
