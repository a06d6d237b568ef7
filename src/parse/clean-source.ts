import type { Diagnostic } from "../model/diagnostic.ts";
import type { PieceFacts } from "../model/entry-content.ts";
import { cleanText } from "./source/clean-text.ts";
import type { ReadSource } from "./split/edited-source.ts";
import { scanEdit } from "./split/scan-edit.ts";
import { scanFile } from "./split/scan-file.ts";
import type { StretchMemory } from "./split/scan-stretches.ts";
import { layoutOf, type SourceLayout } from "./split/source-layout.ts";
import type { FileScan } from "./split/stretch.ts";

/** What a read of a file gave: with it the next version of the file costs only what changed. */
export interface KnownFile {
  readonly source: ReadSource;
  /** The clean text with the front matter, or the front matter alone. */
  readonly frontText: string;
  /** Warnings about characters that were taken out. */
  readonly cleaned: readonly Diagnostic[];
  /** The whole text where all of it was plain, else nothing. */
  readonly plainText: string;
  readonly scan: FileScan;
  /** Undefined where the next version has to be decoded as a whole. */
  readonly layout: SourceLayout | undefined;
}

/** A file's clean text, and how the text below its front matter is split. */
export interface CleanSource extends Pick<KnownFile, "frontText"> {
  readonly path: string;
  readonly memory: StretchMemory | undefined;
  /** Given the offset at which the front matter ends. */
  readonly split: (offset: number) => KnownFile;
}

/** How a file is split. */
interface SplitTools {
  readonly readPiece: (text: string) => PieceFacts;
  readonly memory: StretchMemory | undefined;
}

/** Brings a file's text into the form that is read; `known` is what its last version gave. */
export function cleanSource(source: ReadSource, tools: SplitTools, known?: KnownFile): CleanSource {
  const same = known?.source === source ? known : splitEdit(source, tools);
  const { path } = source;
  const { memory } = tools;
  return same ? { path, memory, frontText: same.frontText, split: () => same } : splitText(source, tools, known);
}

/** Takes an edited file as it is known from its earlier version, where that says enough. */
function splitEdit(source: ReadSource, tools: SplitTools): KnownFile | undefined {
  const edited = source.edit && scanEdit(source, source.edit, tools);
  if (!edited) return undefined;
  const { scan, layout } = edited;
  return {
    ...{ source, frontText: layout.head, cleaned: [], scan, layout },
    get plainText() {
      return source.text;
    },
  };
}

function splitText(source: ReadSource, tools: SplitTools, known: KnownFile | undefined): CleanSource {
  const { text, isPlain, diagnostics } = cleanText(source, known?.plainText);
  const split = (offset: number): KnownFile => {
    const scan = scanFile(text.slice(offset), tools, known?.scan);
    let layout: SourceLayout | undefined;
    return {
      ...{ source, frontText: text, cleaned: diagnostics, plainText: isPlain ? text : "", scan },
      // Looked at when there is a next version, or a memory to tell it.
      get layout() {
        if (text === source.text) layout ??= layoutOf(source, offset, scan);
        return layout;
      },
    };
  };
  return { path: source.path, memory: tools.memory, frontText: text, split };
}
