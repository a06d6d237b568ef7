import { type ReadSource, type SourceEdit, withNextStretch } from "./edited-source.ts";
import { detachAll } from "./scan-file.ts";
import { scanOneStretch } from "./scan-one-stretch.ts";
import { mayBeginStretch, type StretchTools, scanStretches } from "./scan-stretches.ts";
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
export function scanEdit(source: ReadSource, found: SourceEdit, tools: StretchTools): EditScan | undefined {
  const edit = upToStretch(source, found);
  return edit && scanUpTo(source, edit, tools);
}

/** Hardly an edit moves the beginnings of more stretches than these. */
const MOST_MOVED = 8;

/**
 * An edit moves the beginnings of stretches behind it where entries come or go: stretches are read again up to one that begins where
 * it did, so that all of them are as they would be in a file that nobody knows.
 */
function upToStretch(source: ReadSource, found: SourceEdit): SourceEdit | undefined {
  let edit: SourceEdit | undefined = found;
  for (let moved = 0; edit && moved <= MOST_MOVED; moved += 1) {
    const { words, below } = edit;
    if (words === "" || below === "" || mayBeginStretch(words + below, words.length)) return edit;
    edit = withNextStretch(source, edit);
  }
  return undefined;
}

function scanUpTo(source: ReadSource, edit: SourceEdit, tools: StretchTools): EditScan | undefined {
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
