import { join } from "node:path";
import type { MediaFile } from "../model/entry-content.ts";
import type { Memory } from "../model/memory.ts";
import { outputPath } from "../model/names.ts";
import { allFiles } from "../model/site-files.ts";
import { editedFile } from "../node/content/edited-file.ts";
import { openTemplates } from "../node/eta-templates.ts";
import { hashOf } from "../node/hash-of.ts";
import { openLocales } from "../node/open-locales.ts";
import { SiteBuilder } from "../site/build-site.ts";
import { createMarkdownEngine } from "../site/markdown-engine.ts";
import type { Ports } from "../site/ports.ts";
import type { BuiltSite, SiteInput } from "../site/site-input.ts";
import { PROJECT } from "./site-folder.ts";

const TEMPLATES = join(PROJECT, "templates");
const engine = createMarkdownEngine();
const templates = openTemplates([TEMPLATES], hashOf);
const locale = openLocales([join(TEMPLATES, "locales")]);
const asset = (name: string) => ({ path: outputPath(`assets/${name}`), contents: "", integrity: `sha384-${name}` });

/** A memory that holds values as the disk does: as text. */
export function textMemory(store = new Map<string, string>()): Memory {
  return {
    get: (key) => JSON.parse(store.get(key) ?? "null") ?? undefined,
    has: (key) => store.has(key),
    set: (key, value) => void store.set(key, JSON.stringify(value)),
  };
}

/** A builder with everything real but the disk; every file that is asked for exists if it is named in `media`. */
export function contentBuilder(
  memory: Memory = textMemory(),
  media: readonly string[] = [],
  drawing: Pick<Ports, "drawShareImage" | "expectShareImage"> = {},
): SiteBuilder {
  const ports: Ports = {
    hash: hashOf,
    memory,
    templates,
    engine: () => engine,
    media: (path) => (media.includes(path) ? picture(path) : "missing"),
    mediaContents: (path) => path,
    locale,
    assets: { styles: asset("styles.css"), script: asset("script.js") },
    version: "test",
    ...drawing,
  };
  return new SiteBuilder(ports);
}

function picture(path: string): MediaFile {
  return {
    kind: "picture",
    path: `media/${path.replaceAll("/", "-")}`,
    type: "image/png",
    bytes: 9,
    width: 8,
    height: 4,
  };
}

const ENCODER = new TextEncoder();

/** The input of a build from texts by path. */
export function contentInput(
  texts: Readonly<Record<string, string>>,
  change: Partial<SiteInput["options"]> & Pick<Partial<SiteInput>, "lastGood"> = {},
): SiteInput {
  const { lastGood, ...options } = change;
  const files = Object.entries(texts).map(([path, text]) => ({ path, bytes: ENCODER.encode(text) }));
  return {
    content: { files, paths: Object.keys(texts).toSorted() },
    layout: "site",
    options: {
      urlOption: "https://example.org",
      environment: {},
      now: undefined,
      allowFuture: false,
      drafts: false,
      ...options,
    },
    lastGood,
  };
}

/** The next input of a builder that watches: files are compared with those of the last one. */
export function nextInput(input: SiteInput, before: SiteInput | undefined): SiteInput {
  const earlier = new Map(before?.content.files.map((file) => [file.path, file]));
  const files = input.content.files.map((file) => {
    const known = earlier.get(file.path);
    if (!known || !("bytes" in known) || !("bytes" in file)) return file;
    const bytes = file.bytes.subarray(0);
    return Buffer.compare(known.bytes.subarray(0), bytes) === 0 ? known : editedFile(file.path, bytes, known.bytes);
  });
  return { ...input, content: { ...input.content, files } };
}

/** The files of a build with their contents. */
export function contentsOf({ files }: BuiltSite): ReadonlyMap<string, string> {
  return new Map(
    allFiles(files).map(({ path, contents }) => {
      const made = contents();
      return [path, typeof made === "string" ? made : Buffer.from(made).toString("latin1")];
    }),
  );
}
