import { readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { expect, test, vi } from "vitest";
import { cornersOf, photo, SECRETS, withPlace } from "./photos.ts";
import { siteFolder } from "./site-folder.ts";
import { spawnProgram } from "./spawn-program.ts";

// Each test builds with real pictures, some of them several times.
vi.setConfig({ testTimeout: 300_000 });

const FRONT = "---\ntitle: Vote\ndate: 2020-01-03\n---\n";

function blogOf(names: readonly string[]): string {
  return `${FRONT}\n## 08:05 Photos\n\n${names.map((name) => `![What it shows](${encodeURI(name)})\n`).join("\n")}`;
}

function siteOf(files: Readonly<Record<string, Uint8Array | string>>, site = ""): string {
  const named = Object.entries(files).map(([name, bytes]) => [`content/${name}`, bytes]);
  return siteFolder({
    "content/index.md": `---\ntitle: Gazette\nurl: https://example.org\n${site}---\n`,
    "content/vote.md": blogOf(Object.keys(files)),
    ...Object.fromEntries(named),
  });
}

function build(project: string) {
  const ran = spawnProgram(["build"], { cwd: project });
  expect(ran.code, ran.stderr).toBe(0);
  return ran;
}

/** Published pictures without the one that is drawn for share cards. */
const mediaOf = (project: string): readonly string[] =>
  readdirSync(join(project, "dist/media"))
    .filter((name) => !name.startsWith("share."))
    .toSorted();
const bytesOf = (project: string, name: string) => readFileSync(join(project, "dist/media", name));
const published = (project: string) =>
  new Map(mediaOf(project).map((name) => [name, bytesOf(project, name).toString("base64")]));

function expectNoPlace(project: string): void {
  for (const name of readdirSync(join(project, "dist"), { recursive: true, encoding: "utf8" })) {
    const file = join(project, "dist", name);
    if (!statSync(file).isFile()) continue;
    const text = readFileSync(file, "latin1");
    for (const secret of SECRETS) expect(text, name).not.toContain(secret);
  }
}

const wide = await photo(2400, 1600);
const small = await photo(640, 480, "#aa8877");

const NOTED = {
  "phone.jpg": await withPlace(wide, 6).jpeg().toBuffer(),
  "camera.png": await withPlace(small).png().toBuffer(),
  "editor.webp": await withPlace(small).webp().toBuffer(),
  "new.avif": await withPlace(small).avif({ effort: 0 }).toBuffer(),
};

test.each(["", "pictures: copy\n"])("no published byte says where a photo was taken (%j)", (site) => {
  for (const bytes of Object.values(NOTED)) expect(SECRETS.some((secret) => bytes.includes(secret))).toBe(true);
  const project = siteOf(NOTED, site);
  build(project);
  expect(mediaOf(project).length).toBeGreaterThanOrEqual(4);
  expectNoPlace(project);
});

test("a photo is turned as the phone was held, never enlarged, and says its size", async () => {
  const project = siteOf(NOTED);
  build(project);
  const sizes = await Promise.all(
    mediaOf(project).map(async (name) => {
      const { width, height, format } = await sharp(bytesOf(project, name)).metadata();
      return `${name.replace(/\.[0-9a-f]{8}\./, ".")} ${format} ${width}x${height}`;
    }),
  );
  expect(sizes.filter((name) => name.startsWith("phone"))).toEqual([
    "phone-1600.webp webp 1600x2400",
    "phone-480.webp webp 480x720",
    "phone-960.webp webp 960x1440",
    "phone.jpg jpeg 1600x2400",
  ]);
  expect(sizes.filter((name) => name.startsWith("camera"))).toEqual([
    "camera-480.webp webp 480x360",
    "camera-640.webp webp 640x480",
    "camera.jpg jpeg 640x480",
  ]);
  for (const name of mediaOf(project).filter((each) => each.startsWith("phone"))) {
    // A quarter to the right: what was the top left corner is the top right one.
    expect(await cornersOf(bytesOf(project, name)), name).toEqual(["other", "red", "other", "other"]);
  }
  const html = readFileSync(join(project, "dist/vote/index.html"), "utf8");
  expect(html).toMatch(
    /<img class="upright r\d g\d b\d" src="\/media\/phone\.[0-9a-f]{8}\.jpg" alt="What it shows" width="1600" height="2400" loading="lazy"/,
  );
});

test("colours of print, of wide screens and of sixteen bits become those of the web", async () => {
  const project = siteOf({
    "print.jpg": await (await photo(640, 480)).toColourspace("cmyk").withIccProfile("cmyk").jpeg().toBuffer(),
    "deep.png": await (await photo(640, 480)).toColourspace("rgb16").png().toBuffer(),
    "wide.jpg": await (await photo(640, 480)).withIccProfile("p3").jpeg().toBuffer(),
  });
  build(project);
  for (const name of mediaOf(project)) {
    const { space, depth, icc } = await sharp(bytesOf(project, name)).metadata();
    expect({ space, depth, icc }, name).toEqual({ space: "srgb", depth: "uchar", icc: undefined });
    expect((await cornersOf(bytesOf(project, name)))[0], name).toBe("red");
  }
});

const FEW = { "phone.jpg": await withPlace(small, 6).jpeg().toBuffer(), "camera.png": NOTED["camera.png"] };

test("the next build makes nothing again; without memory, or elsewhere, the same bytes come out", {
  timeout: 300_000,
}, () => {
  const project = siteOf(FEW);
  build(project);
  const first = published(project);
  const kept = join(project, ".wirecopy/pictures");
  const timesOf = () =>
    readdirSync(kept, { recursive: true, encoding: "utf8" }).map((name) => statSync(join(kept, name)).mtimeMs);
  const times = timesOf();
  expect(build(project).stdout).toContain(" 0 new, 0 changed, 0 deleted");
  rmSync(join(project, "dist"), { recursive: true });
  build(project);
  expect(published(project)).toEqual(first);
  expect(timesOf()).toEqual(times);
  rmSync(join(project, "dist"), { recursive: true });
  rmSync(join(project, ".wirecopy"), { recursive: true });
  build(project);
  expect(published(project)).toEqual(first);
  const elsewhere = siteOf(FEW);
  build(elsewhere);
  expect(published(elsewhere)).toEqual(first);
});

test("moving pictures and drawings stay as they are, without notes", async () => {
  const frames = [await small.clone().png().toBuffer(), await (await photo(640, 480, "#aa3333")).png().toBuffer()];
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"><rect width="9" height="9"/></svg>';
  const moving = sharp(frames, { join: { animated: true } });
  const project = siteOf({
    "moving.gif": await moving.clone().gif({ loop: 0, delay: 100 }).toBuffer(),
    "moving.webp": await moving
      .clone()
      .withExif({ IFD0: { Make: "Reporterphone" } })
      .webp({ loop: 0 })
      .toBuffer(),
    "map.svg": svg,
  });
  build(project);
  expectNoPlace(project);
  const names = mediaOf(project);
  // Under one name they stand by their hashes.
  const plain = names.map((name) => name.replace(/\.[0-9a-f]{8}\./, ".")).toSorted();
  expect(plain).toEqual(["map.svg", "moving.gif", "moving.webp"]);
  expect(bytesOf(project, names[0] ?? "").toString()).toBe(svg);
  for (const name of names.slice(1)) {
    expect((await sharp(bytesOf(project, name), { animated: true }).metadata()).pages, name).toBe(2);
  }
});

test("`pictures: copy` keeps a picture's pixels to the bit", async () => {
  const project = siteOf({ "camera.jpg": await withPlace(small).jpeg().toBuffer() }, "pictures: copy\n");
  build(project);
  const [name = "", ...others] = mediaOf(project);
  expect(others).toEqual([]);
  const raw = (bytes: Uint8Array) => sharp(bytes).raw().toBuffer();
  const source = readFileSync(join(project, "content/camera.jpg"));
  expect((await raw(bytesOf(project, name))).equals(await raw(source))).toBe(true);
});

test("`pictures: copy` turns a picture as the camera was held, in every format", async () => {
  const turned = withPlace(small, 6);
  const project = siteOf(
    {
      "a.jpg": await turned.clone().jpeg().toBuffer(),
      "b.png": await turned.clone().png().toBuffer(),
      "c.webp": await turned.clone().webp().toBuffer(),
    },
    "pictures: copy\n",
  );
  build(project);
  expectNoPlace(project);
  const names = mediaOf(project);
  expect(names.map((name) => name.replace(/\.[0-9a-f]{8}\./, "."))).toEqual(["a.jpg", "b.png", "c.webp"]);
  for (const name of names) {
    const { width, height, orientation } = await sharp(bytesOf(project, name)).metadata();
    expect({ width, height, orientation }, name).toEqual({ width: 480, height: 640, orientation: undefined });
    expect(await cornersOf(bytesOf(project, name)), name).toEqual(["other", "red", "other", "other"]);
  }
  expect(readFileSync(join(project, "dist/vote/index.html"), "utf8").match(/width="480" height="640"/g)).toHaveLength(
    3,
  );
});

test("no published film or sound says where it was recorded, and one that does all the same is named", () => {
  const box = (name: string, contents: string) => {
    const bytes = Buffer.from(`0000${name}${contents}`, "latin1");
    bytes.writeUInt32BE(bytes.length, 0);
    return bytes.toString("latin1");
  };
  const notes = box("udta", box("\xA9xyz", "WCSECRETPLACE"));
  const film = Buffer.from(
    box("ftyp", "mp42") + box("moov", box("mvhd", "head") + notes) + box("mdat", "pictures"),
    "latin1",
  );
  const project = siteFolder({
    "content/index.md": "---\ntitle: Gazette\nurl: https://example.org\n---\n",
    "content/vote.md": `${FRONT}\n## 08:05 Films\n\n[Crowds](crowds.mp4)\n\n[Speech](speech.m4a)\n\n[Drone](drone.webm)\n`,
    "content/crowds.mp4": film,
    "content/speech.m4a": film,
    "content/drone.webm": "RECORDING_LOCATION +33.2626+044.2346/",
  });
  const { stderr } = build(project);
  expectNoPlace(project);
  expect(stderr.match(/vote\.md:\d+:1 warning film-has-place/g)).toEqual(["vote.md:12:1 warning film-has-place"]);
  const names = mediaOf(project);
  expect(names.map((name) => name.replace(/\.[0-9a-f]{8}\./, "."))).toEqual(["crowds.mp4", "drone.webm", "speech.m4a"]);
  const copy = bytesOf(project, names[0] ?? "");
  expect([copy.length, copy.indexOf("pictures")]).toEqual([film.length, film.indexOf("pictures")]);
  // The same film without notes has another name: what was published once never changes.
  expect(build(project).stdout).toContain(" 0 new, 0 changed, 0 deleted");
});

test("bad pictures are named at their lines, and the rest of the blog is built", async () => {
  const good = await small.clone().jpeg().toBuffer();
  const head = Buffer.from(await small.clone().png().toBuffer());
  head.writeUInt32BE(30_000, 16);
  head.writeUInt32BE(30_000, 20);
  const project = siteOf({
    "good.jpg": good,
    "text.jpg": "This is no picture.",
    "cut.jpg": good.subarray(0, good.length / 2),
    "huge.png": head,
    "empty.png": "",
    "zip.webp": Buffer.from("PK\x03\x04 no picture either"),
    "with blanks.jpg": good,
    "صورة.jpg": good,
    "--output=x.jpg": good,
  });
  const { stderr } = build(project);
  const lines = [...stderr.matchAll(/content\/vote\.md:(\d+):1 warning picture-unusable/g)].map(([, line]) => line);
  expect(lines).toEqual(["10", "12", "14", "16", "18"]);
  expect(stderr).toMatch(/`cut.jpg` is damaged/);
  expect(stderr).toMatch(/`huge.png` is too large/);
  const names = new Set(mediaOf(project).map((name) => name.replace(/(?:-\d+)?\.[0-9a-f]{8}\..*/, "")));
  expect([...names].toSorted()).toEqual(["file", "good", "output-x", "with-blanks"]);
});
