/** What newer browsers have: a move without a reload of frames and loss of focus. */
type Move = (this: Node, node: Node, before: Node | null) => void;

/** Gives `parent` these children in this order and no others. What stands right already is not touched. */
export function placeNodes(parent: ParentNode & Node & { moveBefore?: Move }, nodes: readonly ChildNode[]): void {
  for (const child of [...parent.childNodes]) if (!nodes.includes(child)) child.remove();
  nodes.reduceRight<ChildNode | null>((before, node) => {
    if (node.parentNode === parent && node.nextSibling === before) return node;
    if (node.isConnected && parent.moveBefore) parent.moveBefore(node, before);
    else parent.insertBefore(node, before);
    return node;
  }, null);
}
