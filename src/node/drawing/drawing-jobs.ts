import type { ThreadStart } from "../thread-start.ts";

/** A picture to be drawn. */
export interface DrawingJob {
  readonly number: number;
  readonly svg: string;
}

/** First whether there is a library for this machine, then the picture of a number as PNG, or why there is none. */
export type DrawingAnswer =
  | { readonly canDraw: boolean }
  | { readonly number: number; readonly png: Uint8Array }
  | { readonly number: number; readonly fault: string };

/** What the thread is started with. */
export interface DrawingStart extends ThreadStart {
  /** The module from which the library is looked for, and its name. */
  readonly from: string;
  readonly library: string;
  readonly fontsFolder: string;
}
