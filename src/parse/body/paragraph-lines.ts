import type { Paragraph, PhrasingContent, Text } from "mdast";
import type { Point } from "unist";

/** One line of a paragraph: its inline content without the line end. */
export type ParagraphLine = readonly PhrasingContent[];

/** Parts a paragraph at its line ends; links and emphasis that run over several lines stay whole in the first. */
export function splitParagraphLines(paragraph: Paragraph): readonly ParagraphLine[] {
  const lines: PhrasingContent[][] = [[]];
  for (const node of paragraph.children) {
    const [first, ...others] = node.type === "break" ? [[node], []] : splitNode(node);
    lines.at(-1)?.push(...(first ?? []));
    lines.push(...others);
  }
  return lines.map(trimLine).filter((line) => line.some(({ type }) => type !== "break"));
}

/** What a node gives to each line it stands on. */
function splitNode(node: PhrasingContent): PhrasingContent[][] {
  if (node.type !== "text" || !node.value.includes("\n")) return [[node]];
  return splitText(node).map((piece) => (piece.value === "" ? [] : [piece]));
}

/** The paragraph that the lines make together; a hard break at its end would break nothing. */
export function joinParagraphLines(lines: readonly ParagraphLine[]): Paragraph {
  const children = lines.flatMap((line, index): PhrasingContent[] => {
    if (index < lines.length - 1)
      return line.at(-1)?.type === "break" ? [...line] : [...line, { type: "text", value: "\n" }];
    return line.filter(({ type }) => type !== "break");
  });
  const start = children[0]?.position?.start;
  const end = children.at(-1)?.position?.end;
  return { type: "paragraph", children, ...(start && end && { position: { start, end } }) };
}

function splitText(node: Text): readonly Text[] {
  const line = node.position?.start.line ?? 1;
  return node.value.split("\n").map((value, index): Text => {
    const point: Point = { line: line + index, column: index === 0 ? (node.position?.start.column ?? 1) : 1 };
    const end: Point = { line: point.line, column: point.column + value.length };
    return { type: "text", value, position: { start: point, end } };
  });
}

const isBlank = (node: PhrasingContent | undefined): boolean => node?.type === "text" && node.value.trim() === "";

function trimLine(line: readonly PhrasingContent[]): ParagraphLine {
  const start = isBlank(line[0]) ? 1 : 0;
  const end = isBlank(line.at(-1)) ? line.length - 1 : line.length;
  return line.slice(start, Math.max(start, end));
}
