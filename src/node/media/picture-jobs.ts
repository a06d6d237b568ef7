import type { ThreadCode } from "../compile-thread.ts";
import type { ThreadStart } from "../thread-start.ts";
import type { PictureFacts, PictureVersion } from "./picture-versions.ts";

/** A picture's file with the hash that it had when it was found. */
export interface PictureSource {
  readonly file: string;
  /** SHA-256, hex. */
  readonly hash: string;
  /** Millions of pixels: what opening it may cost. */
  readonly megapixels: number;
}

/** What the thread is asked to do with one picture. */
export interface PictureJob extends PictureSource {
  /** Nothing to make: look at the picture only. */
  readonly versions: readonly PictureVersion[];
}

/** A job under the number that its answer will carry. */
export interface NumberedJob {
  readonly number: number;
  readonly job: PictureJob;
}

/** What came of a job; `changed`: the file is no longer the one that was found; `crashed`: the library of pictures broke down over it. */
export type PictureAnswer =
  | { readonly kind: "looked"; readonly facts: PictureFacts }
  | { readonly kind: "made"; readonly files: readonly Uint8Array[] }
  | { readonly kind: "damaged"; readonly reason: string }
  | { readonly kind: "crashed" }
  | { readonly kind: "changed" };

/** A message from the thread: an answer to the job of that number, or that it cannot work at all. */
export type ThreadMessage = { readonly job: number; readonly answer: PictureAnswer } | { readonly fault: string };

/** A message from the process that does the work: that it can begin, or what it is asked for. */
export type ProcessMessage = "ready" | ThreadMessage;

/** What the thread is started with. */
export interface PictureThreadStart extends ThreadStart {
  /** Its own code, which is the code of the process that it starts. */
  readonly self: ThreadCode;
  /** The module from which the library of pictures is looked for. */
  readonly from: string;
}
