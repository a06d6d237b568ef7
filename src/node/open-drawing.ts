import { join } from "node:path";
import { arch, platform, versions } from "node:process";
import type { Memory } from "../model/memory.ts";
import { loadShareImageDrawing, type PreparedDrawing } from "./draw-share-image.ts";
import type { DrawnPictures } from "./drawn-pictures.ts";
import { MachineFault } from "./machine-fault.ts";
import { OWN_TEMPLATES } from "./program.ts";

/**
 * Gives what draws share images, or undefined where this machine cannot. The library is loaded when a picture is to be
 * drawn: that it can be is remembered, because loading takes longer than a build without changes.
 */
export function openDrawing(memory: Memory, pictures: DrawnPictures): PreparedDrawing | undefined {
  let drawing: PreparedDrawing | undefined;
  const load = (): PreparedDrawing | undefined => {
    drawing ??= loadShareImageDrawing(join(OWN_TEMPLATES, "fonts"));
    return drawing;
  };
  const key = `share-images-${platform}-${arch}-${versions.modules}`;
  if (memory.get(key) !== true) {
    if (!load()) return undefined;
    memory.set(key, true);
  }
  const drawNow = (svg: string): Uint8Array => {
    const draw = load();
    if (draw) return draw(svg);
    throw new MachineFault(
      "The library that draws share images cannot be loaded on this machine any more.",
      "Install wirecopy again, or remove the folder `.wirecopy` to build without these pictures.",
    );
  };
  const begin = (svg: string): void => {
    if (!pictures.has(svg)) load()?.begin?.(svg);
  };
  const prepare = (): void => {
    if (pictures.isEmpty) load()?.prepare();
  };
  return Object.assign((svg: string) => pictures.picture(svg, drawNow), { begin, prepare });
}
