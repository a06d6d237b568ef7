import type { Nodes } from "mdast";
import { type Address, readAddress, readFileAddress } from "../../model/address.ts";
import type { EntryReferences } from "../../model/entry-content.ts";

/** Collects what the trees refer to outside themselves, each once, in order. */
export function readReferences(trees: readonly Nodes[]): EntryReferences {
  const files = new Set<string>();
  const entries = new Set<string>();
  const visit = (node: Nodes): void => {
    const address = addressOf(node);
    if (address?.kind === "file") files.add(address.path);
    if (address?.kind === "entry") entries.add(address.reference);
    if ("children" in node) for (const child of node.children) visit(child);
  };
  for (const tree of trees) visit(tree);
  return { files: [...files], entries: [...entries] };
}

function addressOf(node: Nodes): Address | undefined {
  if (node.type === "link") return readAddress(node.url);
  return node.type === "image" ? readFileAddress(node.url) : undefined;
}
