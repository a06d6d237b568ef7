import type { Nodes } from "mdast";

/** How far a text stands from where its nodes count: columns on its first line only. */
export interface Shift {
  readonly lines: number;
  readonly columns: number;
  readonly offset: number;
}

/** Moves the positions of a fresh tree to where its text stands in another. */
export function shiftPositions(node: Nodes, shift: Shift): void {
  for (const point of node.position ? [node.position.start, node.position.end] : []) {
    if (point.line === 1) point.column += shift.columns;
    point.line += shift.lines;
    if (point.offset !== undefined) point.offset += shift.offset;
  }
  if ("children" in node) for (const child of node.children) shiftPositions(child, shift);
}
