import { join } from "node:path";
import { arch, platform, versions } from "node:process";
import type { Memory } from "../model/memory.ts";
import { loadShareImageDrawing } from "./draw-share-image.ts";
import type { DrawnPictures } from "./drawn-pictures.ts";
import { MachineFault } from "./machine-fault.ts";
import { OWN_TEMPLATES } from "./program.ts";

type Draw = (svg: string) => Uint8Array;

/**
 * Gives what draws share images, or undefined where this machine cannot. The library is loaded when a picture is to be
 * drawn: that it can be is remembered, because loading takes longer than a build without changes.
 */
export function openDrawing(memory: Memory, pictures: DrawnPictures): Draw | undefined {
  let drawing: Draw | undefined;
  const load = (): Draw | undefined => {
    drawing ??= loadShareImageDrawing(join(OWN_TEMPLATES, "fonts"));
    return drawing;
  };
  const key = `share-images-${platform}-${arch}-${versions.modules}`;
  if (memory.get(key) !== true) {
    if (!load()) return undefined;
    memory.set(key, true);
  }
  const drawNow: Draw = (svg) => {
    const draw = load();
    if (draw) return draw(svg);
    throw new MachineFault(
      "The library that draws share images cannot be loaded on this machine any more.",
      "Install wirecopy again, or remove the folder `.wirecopy` to build without these pictures.",
    );
  };
  return (svg) => pictures.picture(svg, drawNow);
}
