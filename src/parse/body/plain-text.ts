import type { Nodes } from "mdast";

/** The words of a node as a reader would say them, without any markup; blocks are parted by line ends. */
export function plainText(node: Nodes): string {
  switch (node.type) {
    case "text":
      // A line end that is no break is where the writer's editor wrapped the line.
      return node.value.replaceAll("\n", " ");
    case "inlineCode":
    case "code":
      return node.value;
    case "break":
      return "\n";
    case "image":
      return node.alt ?? "";
    case "tableRow":
      return node.children.map(plainText).join(" | ");
    case "root":
    case "blockquote":
    case "list":
    case "listItem":
    case "table":
      return node.children
        .map(plainText)
        .filter((text) => text !== "")
        .join(node.type === "root" || node.type === "blockquote" ? "\n\n" : "\n");
    case "html":
    case "definition":
    case "footnoteDefinition":
    case "footnoteReference":
    case "thematicBreak":
      return "";
    default:
      return "children" in node ? node.children.map(plainText).join("") : "";
  }
}

/** The words of inline nodes on one line. */
export function plainLineOf(nodes: readonly Nodes[]): string {
  return oneLine(nodes.map(plainText).join(""));
}

/** The words of blocks on one line. */
export function plainLineOfBlocks(nodes: readonly Nodes[]): string {
  return oneLine(nodes.map(plainText).join(" "));
}

const oneLine = (text: string): string => text.replace(/\s+/g, " ").trim();
