import type { EntryContent, EntryInputs, EntryReferences, LabelDefinition } from "../model/entry-content.ts";
import type { UtcInstant } from "../model/time.ts";
import type { Ports } from "./ports.ts";
import {
  NO_REFERENCES,
  NOTHING_RESOLVED,
  type Resolved,
  type Resolvers,
  resolveReferences,
} from "./resolve-references.ts";

/** What a piece itself brings: an entry's body with its headline, or a standfirst. */
export interface Piece {
  readonly kind: EntryInputs["kind"];
  readonly id: string;
  readonly instant: UtcInstant;
  readonly headline: string | undefined;
  readonly text: string;
  readonly definitions: readonly LabelDefinition[];
}

/** What a piece takes from the file and blog it stands in. */
export interface PieceContext extends Resolvers {
  readonly lang: string;
  readonly correctionWords: readonly string[];
  readonly words: Readonly<Record<string, string>>;
  readonly imageHosts: readonly string[];
  /** Hash over the four above. */
  readonly key: string;
}

/** A rendered piece and the hash of all that it depends on. */
export interface RenderedPiece {
  readonly key: string;
  readonly content: EntryContent;
  /** Hash of the piece's own words, under which it is remembered. */
  readonly textKey: string;
  /** Undefined where it refers to nothing outside it. */
  readonly references: EntryReferences | undefined;
  /** Tells the context and what the references mean. */
  readonly state: string;
}

/** What is remembered of a piece: `state` tells the resolved references and the context that `content` was made with. */
interface PieceRecord {
  readonly references: EntryReferences;
  readonly state: string;
  readonly content: EntryContent;
}

/** A piece that this process rendered or looked up, with the words besides its text. */
interface HeldPiece {
  readonly own: string;
  readonly textKey: string;
  readonly record: PieceRecord;
  readonly rendered: RenderedPiece;
}

/** By the piece's text, which strings that a re-read file gives again find fast, then by its other words: many entries may say the same. */
class HeldPieces {
  readonly #byText = new Map<string, HeldPiece | Map<string, HeldPiece>>();

  find(text: string, own: string): HeldPiece | undefined {
    const held = this.#byText.get(text);
    if (held instanceof Map) return held.get(own);
    return held?.own === own ? held : undefined;
  }

  keep(text: string, piece: HeldPiece): void {
    const held = this.#byText.get(text);
    if (!held) this.#byText.set(text, piece);
    else if (held instanceof Map) held.set(piece.own, piece);
    else this.#byText.set(text, new Map([held, piece].map((each) => [each.own, each])));
  }
}

/**
 * Renders pieces, or gives what an equal piece gave before: from this object while a process watches, else from the memory port.
 * One lookup per piece: the record stands under the hash of the piece's own words and holds the last content made of them.
 */
export class EntryWork {
  readonly #ports: Ports;
  #recent = new HeldPieces();
  #before = new HeldPieces();
  /** By what stands for the words of an entry, as long as somebody has it: most builds ask for a few entries only. */
  readonly #byWords = new WeakMap<object, HeldPiece>();

  constructor(ports: Ports) {
    this.#ports = ports;
  }

  /** Forgets what the build before the last one used; call at the start of each build. */
  beginBuild(): void {
    this.#before = this.#recent;
    this.#recent = new HeldPieces();
  }

  /** Renders a piece; `words` stand for its text and headline, where something does. An equal piece gives the same object again. */
  render(piece: Piece, context: PieceContext, words?: object): RenderedPiece {
    const own = ownWords(piece);
    const recent = this.#find(piece.text, own, words);
    const textKey = recent?.textKey ?? this.#ports.hash(`${own}\u0000${piece.text}`);
    const known = recent?.record ?? readRecord(this.#ports.memory.get(textKey));
    const references = known?.references ?? this.#readReferences(piece);
    const resolved = resolveReferences(references, context);
    const state = `${context.key}${resolved.key}`;
    let record = known;
    if (record?.state !== state) {
      record = { references, state, content: this.#ports.engine().renderEntry(inputsOf(piece, context, resolved)) };
      this.#ports.memory.set(textKey, record);
    }
    const rendered =
      recent?.record === record ? recent.rendered : this.#renderedOf(textKey, record, resolved !== NOTHING_RESOLVED);
    const held = { own, textKey, record, rendered };
    this.#recent.keep(piece.text, held);
    if (words) this.#byWords.set(words, held);
    return rendered;
  }

  #find(text: string, own: string, words: object | undefined): HeldPiece | undefined {
    const known = words && this.#byWords.get(words);
    if (known?.own === own) return known;
    return this.#recent.find(text, own) ?? this.#before.find(text, own);
  }

  #renderedOf(textKey: string, { content, references, state }: PieceRecord, refers: boolean): RenderedPiece {
    const key = this.#ports.hash(`${textKey}${state}`);
    return { key, content, textKey, references: refers ? references : undefined, state };
  }

  #readReferences({ text, headline, definitions }: Piece): EntryReferences {
    // Without a bracket there is no link and no picture, so nothing to resolve.
    if (!text.includes("[") && !headline?.includes("[")) return NO_REFERENCES;
    return this.#ports.engine().readReferences(text, headline, definitions);
  }
}

/** All of a piece but its text, as one string: equal strings with equal text mean equal work. */
function ownWords({ kind, id, instant, headline, definitions }: Piece): string {
  const rest = definitions.map(({ markdown }) => markdown).join("\u0000");
  return `${kind}\u0000${id}\u0000${instant}\u0000${headline ?? "\u0001"}\u0000${rest}`;
}

function readRecord(value: unknown): PieceRecord | undefined {
  // The memory gives back only what this version of the program put under the key.
  return value as PieceRecord | undefined;
}

/** Field by field: an object that is spread into a literal of more fields gets a hidden class of its own from V8. */
function inputsOf(piece: Piece, context: PieceContext, { media, entryLinks }: Resolved): EntryInputs {
  const { kind, text, headline, id, instant, definitions } = piece;
  const { lang, correctionWords, words, imageHosts } = context;
  return {
    kind,
    text,
    headline,
    id,
    instant,
    definitions,
    media,
    entryLinks,
    lang,
    correctionWords,
    words,
    imageHosts,
  };
}
