import type { MediaFile, MediaProblem, PictureMode } from "../model/entry-content.ts";
import type { Hash } from "../model/hash.ts";
import type { Locale } from "../model/locale.ts";
import type { MarkdownEngine } from "../model/markdown-engine.ts";
import type { Memory } from "../model/memory.ts";
import type { ShareImageDrawing } from "../model/share-image-drawing.ts";
import type { ReaderAssets } from "../model/site.ts";
import type { Templates } from "../model/templates.ts";

/** What the core needs from outside; the edge supplies it, tests supply plain values. All are synchronous. */
export interface Ports {
  readonly hash: Hash;
  readonly memory: Memory;
  readonly templates: Templates;
  /** Gives the Markdown engine, the heaviest part of the program, loading it on first use. */
  readonly engine: () => MarkdownEngine;
  /** Looks a local file up by its path from the content folder. */
  readonly media: (path: string, pictures: PictureMode) => MediaFile | MediaProblem;
  /** The bytes of a file that `media` named, by its path below the output folder. */
  readonly mediaContents: (path: string) => string | Uint8Array;
  /** The words for a language tag; falls back from `pt-BR` to `pt` to `en`. */
  readonly locale: (lang: string) => Locale;
  readonly assets: ReaderAssets;
  /** Draws the SVG of a share image as PNG; absent where this machine cannot, and then there are none. */
  readonly drawShareImage?: ShareImageDrawing | undefined;
  /** Begins a drawing that will be asked for in all likelihood; absent where most of them need not be drawn. */
  readonly expectShareImage?: ((svg: string) => void) | undefined;
  /** Names the program's code: part of every key. */
  readonly version: string;
}
