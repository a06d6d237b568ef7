/** What newer browsers have: a move without a reload of frames and loss of focus. */
type Move = (this: Node, node: Node, before: Node | null) => void;

/** Gives `parent` these children in this order and no others. What stands right already is not touched. */
export function placeNodes(parent: ParentNode & Node & { moveBefore?: Move }, nodes: readonly ChildNode[]): void {
  for (const child of [...parent.childNodes]) if (!nodes.includes(child)) child.remove();
  let next = parent.firstChild;
  for (const node of nodes) {
    if (node === next) next = next.nextSibling;
    else if (node.isConnected && parent.moveBefore) parent.moveBefore(node, next);
    else parent.insertBefore(node, next);
  }
}
