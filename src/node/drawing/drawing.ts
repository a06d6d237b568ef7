import { join } from "node:path";
import { arch, platform, versions } from "node:process";
import type { Memory } from "../../model/memory.ts";
import type { ShareImageDrawing } from "../../model/share-image-drawing.ts";
import type { DrawnPictures } from "../drawn-pictures.ts";
import { MachineFault } from "../machine-fault.ts";
import { OWN_TEMPLATES } from "../program.ts";
import { DrawingLibrary } from "./drawing-library.ts";

/** Machines for which the library has the same build. */
export const MACHINE_KIND = `${platform}-${arch}-${versions.modules}`;

/**
 * What draws share images, as far as this machine can. The library is loaded as late as possible: that it can be is
 * remembered, because loading takes longer than a build without changes.
 */
export class Drawing {
  readonly #memory: Memory;
  readonly #pictures: DrawnPictures;
  readonly #library = new DrawingLibrary(join(OWN_TEMPLATES, "fonts"));
  #isPrepared = false;
  #port: { readonly drawing: ShareImageDrawing | undefined } | undefined;

  constructor(memory: Memory, pictures: DrawnPictures) {
    this.#memory = memory;
    this.#pictures = pictures;
  }

  /** For a build that remembers nothing: gets ready to draw while the content is read, where no picture was ever kept. */
  prepare(): void {
    if (!this.#pictures.isEmpty) return;
    this.#isPrepared = true;
    this.#library.prepare();
  }

  /** Begins drawings before anything asks for them; undefined where most of them need not be drawn. */
  get expect(): ((svg: string) => void) | undefined {
    return this.#isPrepared ? (svg) => this.#library.begin(svg) : undefined;
  }

  /** Draws; undefined where the drawing library has no build for this machine. */
  get port(): ShareImageDrawing | undefined {
    this.#port ??= { drawing: this.#canDraw() ? this.#drawing() : undefined };
    return this.#port.drawing;
  }

  /** After the last picture. */
  end(): void {
    this.#library.end();
  }

  #canDraw(): boolean {
    const key = `share-images-${MACHINE_KIND}`;
    // Pictures that were kept were drawn on a machine of this kind.
    if (this.#memory.get(key) === true || !this.#pictures.isEmpty) return true;
    if (!this.#library.isThere) return false;
    this.#memory.set(key, true);
    return true;
  }

  #drawing(): ShareImageDrawing {
    const pictures = this.#pictures;
    const begin = (svg: string): void => {
      if (!pictures.has(svg)) this.#library.begin(svg);
    };
    const isReady = (svg: string): boolean => pictures.has(svg) || this.#library.isReady(svg);
    return Object.assign((svg: string) => pictures.picture(svg, (drawing) => this.#draw(drawing)), { begin, isReady });
  }

  #draw(svg: string): Uint8Array {
    this.#library.prepare();
    if (this.#library.isThere) return this.#library.draw(svg);
    throw new MachineFault(
      "The library that draws share images cannot be loaded on this machine any more.",
      "Install wirecopy again, or remove the folder `.wirecopy` to build without these pictures.",
    );
  }
}
