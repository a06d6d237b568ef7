import { TREE_RENDERING, type TreeRendering } from "./tree-rendering.ts";

/** Gives the rendering by way of trees. The compiled program loads it at the first call: most texts are plain and do without. */
export function loadTreeRendering(): TreeRendering {
  return TREE_RENDERING;
}
