import { join } from "node:path";
import type { MarkdownEngine } from "../model/markdown-engine.ts";
import type { ContentFolder, SourceFile } from "../model/source.ts";
import { SiteBuilder } from "../site/build-site.ts";
import type { Ports } from "../site/ports.ts";
import type { BuiltSite, SiteInput } from "../site/site-input.ts";
import { ContentReader } from "./content/content-reader.ts";
import { countedEngine } from "./counted-engine.ts";
import { Drawing, MACHINE_KIND } from "./drawing/drawing.ts";
import { DrawnPictures } from "./drawn-pictures.ts";
import { openTemplates } from "./eta-templates.ts";
import { hashOf } from "./hash-of.ts";
import { KeptFiles } from "./kept-files.ts";
import { LastGoodTexts } from "./last-good.ts";
import { loadEngine } from "./load-engine.ts";
import type { Project } from "./locate-project.ts";
import { MediaStore } from "./media/media-store.ts";
import { pictureMaker } from "./media/picture-workers.ts";
import { PictureWorkshop, SpoiltPicture } from "./media/picture-workshop.ts";
import { DiskMemory } from "./memory/disk-memory.ts";
import { holdValues } from "./memory/held-memory.ts";
import { DamagedMemory } from "./memory/segment.ts";
import { openLocales } from "./open-locales.ts";
import { optimiseLater } from "./optimise-later.ts";
import { OutputState } from "./output/output-state.ts";
import { OWN_TEMPLATES, readProgram } from "./program.ts";
import { readProjectStyles } from "./project-styles.ts";
import { requireHandles } from "./require-handles.ts";
import { SaidWords } from "./said-words.ts";
import type { Progress } from "./site-request.ts";

/** A first build of more, some three hundred entries, is a long one from the start. */
const LONG_BYTES = 250_000;

/** What a build is asked for beside the content. */
export type SiteOptions = SiteInput["options"] & { readonly keepGoing: boolean };

/** A project on the disk with all that is kept between its builds in one process. */
export class SiteProject {
  readonly place: Project;
  readonly memory: DiskMemory;
  readonly media: MediaStore;
  readonly #drawn: DrawnPictures;
  readonly output = new OutputState();
  readonly #program = readProgram();
  readonly #reader: ContentReader;
  readonly #onProgress: (progress: Progress) => void;
  #content: ContentFolder = { files: [], paths: [] };
  readonly #lastGood: LastGoodTexts;
  readonly #said: SaidWords;
  /** The texts with which each blog was last built without errors in this process. */
  readonly #good = new Map<string, readonly SourceFile[]>();
  readonly #drawing: Drawing;
  #engine: MarkdownEngine | undefined;
  #builder: SiteBuilder;

  constructor(place: Project, onProgress: (progress: Progress) => void) {
    requireHandles();
    this.place = place;
    this.#onProgress = onProgress;
    this.memory = new DiskMemory(join(place.memoryFolder, "memory"), this.#program.id);
    this.#drawn = new DrawnPictures(join(place.memoryFolder, "share-images"), `${this.#program.id}-${MACHINE_KIND}`);
    this.#said = new SaidWords(this.memory, hashOf);
    this.#drawing = new Drawing(this.memory, this.#drawn);
    this.#lastGood = new LastGoodTexts(place.memoryFolder);
    this.#reader = new ContentReader(place.contentFolder, place.only);
    this.media = openMedia(place, this.memory, onProgress);
    this.#builder = new SiteBuilder(this.#openPorts());
  }

  /** Lets the machine get ready to draw while the content is read, where nothing is remembered and pictures are likely. */
  prepare(): void {
    if (this.memory.isEmpty) this.#drawing.prepare();
  }

  /** Reads the content anew; what has not changed on the disk is not read again. */
  read(): void {
    this.#content = this.#reader.read();
    if (this.memory.isEmpty && bytesOf(this.#content) > LONG_BYTES) optimiseLater();
  }

  /** Reads, but takes these texts for the files of that path from the content folder. */
  readWith(texts: ReadonlyMap<string, string>): void {
    this.read();
    const { files, paths } = this.#content;
    const given = [...texts].map(([path, text]) => ({ path, bytes: Buffer.from(text) }));
    this.#content = {
      files: [...files.filter(({ path }) => !texts.has(path)), ...given].toSorted((one, other) =>
        one.path < other.path ? -1 : 1,
      ),
      paths: [...new Set([...paths, ...texts.keys()])].toSorted(),
    };
  }

  build(options: SiteOptions): BuiltSite {
    let built = this.#buildContent(options);
    while (!this.#reader.standStill()) {
      this.#content = this.#reader.read(true);
      built = this.#buildContent(options);
    }
    for (const [name, files] of built.good) this.#good.set(name, files);
    return built;
  }

  #buildContent({ keepGoing, ...options }: SiteOptions): BuiltSite {
    const lastGood = keepGoing ? (name: string) => this.#good.get(name) ?? this.#lastGood.find(name) : undefined;
    this.#engine = undefined;
    const input = { content: this.#content, layout: this.place.layout, options, lastGood };
    let built = this.#builder.build(input);
    // What a page says of a picture is known when it has been looked at, and only the pages say which pictures are wanted.
    while (this.media.lookAtUnknown()) built = this.#builder.build(input);
    return built;
  }

  /** Keeps the last texts that had no errors, for builds that go on without new ones. */
  keepTexts(): void {
    for (const [name, files] of this.#good) this.#lastGood.keep(name, files);
  }

  /**
   * Does work that reads remembered values and makes pictures. A part of the memory that turns out to be damaged is
   * dropped, a picture that cannot be made is left out, and the work done again.
   */
  remembering<T>(work: () => T): T {
    for (;;) {
      try {
        return work();
      } catch (error) {
        if (!this.recoverFrom(error)) {
          this.memory.abandon();
          throw error;
        }
      }
    }
  }

  /** Lets go of a damaged part of the memory, or of a spoilt picture, so that the work can be done again; false for other errors. */
  recoverFrom(error: unknown): boolean {
    if (error instanceof SpoiltPicture) {
      this.media.forget();
      return true;
    }
    if (!(error instanceof DamagedMemory)) return false;
    this.memory.drop(error);
    this.reopen();
    return true;
  }

  /** Keeps what was worked out. After a build of everything, values that it did not use may go. */
  saveMemory(wasComplete: boolean): void {
    this.#said.keep();
    this.memory.save(wasComplete);
  }

  /** Lets go of the files that it reads and the thread that draws: a process may build many times. What was built must be written before. */
  close(): void {
    this.#drawing.end();
    this.memory.close();
  }

  /** After a build of everything, given the paths of all its files: lets go of pictures that were made for other builds. */
  forgetUnused(paths: readonly string[]): void {
    this.#drawn.forgetUnused(paths);
    this.media.forgetUnused(paths);
  }

  /** Looks at pictures and files again. */
  forgetMedia(): void {
    this.media.forget();
  }

  /** Reads templates, stylesheet and words again. */
  reopen(): void {
    this.#builder = new SiteBuilder(this.#openPorts());
  }

  #openPorts(): Ports {
    const { templatesFolder } = this.place;
    const folders = [OWN_TEMPLATES, templatesFolder];
    const { assets, id } = this.#program;
    const drawing = this.#drawing;
    return {
      hash: hashOf,
      memory: this.memory,
      templates: openTemplates(folders, hashOf),
      engine: () => {
        this.#engine ??= countedEngine(loadEngine(), this.#content, this.#onProgress);
        return this.#engine;
      },
      media: this.media.find,
      mediaContents: this.media.contents,
      locale: openLocales(
        folders.map((folder) => join(folder, "locales")),
        this.#said.said,
      ),
      assets: { ...assets, styles: readProjectStyles(templatesFolder) ?? assets.styles },
      version: id,
      // Looked at when there is something to draw: the library may still be loading.
      get drawShareImage() {
        return drawing.port;
      },
      get expectShareImage() {
        return drawing.expect;
      },
    };
  }
}

function bytesOf({ files }: ContentFolder): number {
  return files.reduce((sum, file) => sum + ("bytes" in file ? file.bytes.length : 0), 0);
}

function openMedia(place: Project, memory: DiskMemory, onProgress: (progress: Progress) => void): MediaStore {
  const seen = holdValues(memory);
  const versions = new KeptFiles(join(place.memoryFolder, "pictures"), pictureMaker);
  return new MediaStore(place.contentFolder, seen, new PictureWorkshop(seen, versions, onProgress));
}
