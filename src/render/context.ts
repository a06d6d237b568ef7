import type { Hash } from "../model/hash.ts";
import type { Locale } from "../model/locale.ts";
import type { Memory } from "../model/memory.ts";
import type { SiteSettings } from "../model/settings.ts";
import type { ShareImageDrawing } from "../model/share-image-drawing.ts";
import type { ReaderAssets } from "../model/site.ts";
import type { Templates } from "../model/templates.ts";
import type { Addresses, Layout } from "./addresses.ts";

/** What rendering takes besides the content: the same for all files of one build. */
export interface RenderContext {
  readonly settings: SiteSettings;
  readonly layout: Layout;
  readonly addresses: Addresses;
  readonly hash: Hash;
  readonly memory: Memory;
  readonly templates: Templates;
  /** The words for a language tag; gives the same object each time. */
  readonly locale: (lang: string) => Locale;
  readonly assets: ReaderAssets;
  /** Version of the program: part of every key. */
  readonly version: string;
  /** The bytes of a picture or linked file by its path below the output folder. */
  readonly mediaContents: (path: string) => string | Uint8Array;
  /** Draws the SVG of a share image as PNG; absent where this machine cannot, and then there are none. */
  readonly drawShareImage?: ShareImageDrawing | undefined;
}
