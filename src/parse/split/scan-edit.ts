import type { ReadSource, SourceEdit } from "./edited-source.ts";
import { detachAll } from "./scan-file.ts";
import { scanOneStretch } from "./scan-one-stretch.ts";
import { type StretchTools, scanStretches } from "./scan-stretches.ts";
import { bytesIn, type SourceLayout } from "./source-layout.ts";
import type { FileScan, Stretch } from "./stretch.ts";

/** How an edited file is split, and how its bytes lie now. */
export interface EditScan {
  readonly scan: FileScan;
  readonly layout: SourceLayout;
}

/**
 * Splits an edited file: what stands between the stretches that were kept is read, and nothing else. Undefined where a block
 * that is open there goes on behind it: then all of the file has to be read.
 */
export function scanEdit(source: ReadSource, edit: SourceEdit, tools: StretchTools): EditScan | undefined {
  const { layout, kept, front, back, words } = edit;
  const found = words === "" ? [] : (scanOneStretch(edit, tools) ?? scanBetween(edit, tools));
  if (!found) return undefined;
  const between = lengthsOf(found, words);
  const lengths = [...layout.lengths.slice(0, kept.front), ...between, ...layout.lengths.slice(kept.back)];
  const stretches = [...front, ...found, ...back];
  return { scan: new EditedScan(source, layout.head.length, stretches), layout: { ...layout, lengths } };
}

function scanBetween({ words, below, replaced }: SourceEdit, tools: StretchTools): readonly Stretch[] | undefined {
  const { stretches, end } = scanStretches(words + below, tools, { start: 0, stops: new Map([[words.length, true]]) });
  return end === words.length ? detachAll(stretches, replaced) : undefined;
}

function lengthsOf(stretches: readonly Stretch[], words: string): readonly number[] {
  let at = 0;
  return stretches.map(({ length }) => {
    const start = at;
    at += length;
    return bytesIn(words.slice(start, at));
  });
}

/** The whole text is put together when somebody asks for it. */
class EditedScan implements FileScan {
  readonly stretches: readonly Stretch[];
  readonly #source: ReadSource;
  readonly #headLength: number;

  constructor(source: ReadSource, headLength: number, stretches: readonly Stretch[]) {
    this.#source = source;
    this.#headLength = headLength;
    this.stretches = stretches;
  }

  get text() {
    return this.#source.text.slice(this.#headLength);
  }
}
