/** Draws the SVG of a share image as PNG. */
export interface ShareImageDrawing {
  (svg: string): Uint8Array;
  /** Starts a drawing elsewhere, so that it is there, or nearly, when it is asked for. */
  readonly begin?: (svg: string) => void;
  /** Whether a drawing that was begun is done. */
  readonly isReady?: (svg: string) => boolean;
}
