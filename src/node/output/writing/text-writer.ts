import { MachineFault, machineFault } from "../../machine-fault.ts";
import { WorkThread } from "../../work-thread.ts";
import { threadCode } from "./thread-code.ts";
import { writeFiles } from "./write-files.ts";
import type { WritingAnswer, WritingFile } from "./writing-jobs.ts";

/** A text on its way to the disk. */
export interface TextOnItsWay {
  /** In bytes. */
  readonly size: number;
  /** SHA-256 of the bytes, in hex; empty until the writer has settled. */
  readonly hash: string;
}

/** Longest text, in UTF-16 code units, that is written here: nearly every page. UTF-8 takes three bytes a code unit at most. */
const LONGEST = 1 << 16;
/** Bytes handed over at once: each time the thread is woken may take the processor from the program. */
const PART = 1 << 20;
/** Parts of the room: those that are full are written while the next one is filled. */
const PARTS = 3;

/** What one part of the room holds. */
interface Batch {
  readonly files: WritingFile[];
  readonly texts: { size: number; hash: string }[];
  /** Where the files will stand, for those who are told that one could not be written. */
  readonly targets: string[];
}

/**
 * Writes texts in a thread of its own, which also hashes them, while the program makes the next ones: their bytes pass through
 * a room that both share. Where no thread can be had, the program writes them itself.
 */
export class TextWriter {
  readonly #room: Buffer;
  readonly #thread: WorkThread<WritingAnswer>;
  #batch = newBatch();
  /** Where in the room the next text goes, and how many parts were filled. */
  #at = 0;
  #filled = 0;
  /** What the thread has not answered yet, the oldest first. */
  readonly #open: Batch[] = [];

  /** Tests pass a thread that does not do its work. */
  constructor(start: (room: SharedArrayBuffer) => WorkThread<WritingAnswer> = startThread) {
    const room = new SharedArrayBuffer(PARTS * PART);
    this.#room = Buffer.from(room);
    this.#thread = start(room);
  }

  /** Begins to write a file that will stand at `target`; undefined for a text that is too long to be written here. */
  write(file: string, text: string, target: string): TextOnItsWay | undefined {
    if (text.length > LONGEST) return undefined;
    if (this.#at + 3 * text.length > this.#endOfPart) this.#send();
    const size = this.#room.write(text, this.#at);
    const onItsWay = { size, hash: "" };
    this.#batch.files.push({ file, start: this.#at, end: this.#at + size });
    this.#batch.texts.push(onItsWay);
    this.#batch.targets.push(target);
    this.#at += size;
    return onItsWay;
  }

  /** Waits until all is written; throws what hindered it. */
  settle(): void {
    if (this.#batch.files.length > 0) this.#send();
    while (this.#open.length > 0) this.#receive();
  }

  /** Waits until nothing is written any more, whatever became of it. */
  end(): void {
    if (!this.#thread.isLost) for (const batch of this.#open.splice(0)) this.#answer(batch);
    this.#thread.end();
  }

  get #endOfPart(): number {
    return ((this.#filled % PARTS) + 1) * PART;
  }

  /** Hands the part over that was filled, and waits for the next one to be free. */
  #send(): void {
    this.#open.push(this.#batch);
    if (!this.#thread.isLost) this.#thread.post({ files: this.#batch.files });
    this.#batch = newBatch();
    this.#filled += 1;
    this.#at = this.#endOfPart - PART;
    if (this.#open.length === PARTS) this.#receive();
  }

  #receive(): void {
    const batch = this.#open.shift();
    if (!batch) return;
    const { hashes, fault } = this.#answer(batch);
    for (const [index, text] of batch.texts.entries()) text.hash = hashes[index] ?? "";
    if (!fault) return;
    const cause = Object.assign(new Error(fault.message), fault.code === undefined ? {} : { code: fault.code });
    throw machineFault("write", batch.targets[hashes.length] ?? "", cause);
  }

  #answer(batch: Batch): WritingAnswer {
    try {
      if (!this.#thread.isLost) return this.#thread.receive();
    } catch (error) {
      if (!(error instanceof MachineFault)) throw error;
    }
    return writeFiles(this.#room, batch);
  }
}

function startThread(room: SharedArrayBuffer): WorkThread<WritingAnswer> {
  return new WorkThread(threadCode(), { room });
}

function newBatch(): Batch {
  return { files: [], texts: [], targets: [] };
}
