import type { Nodes, Parents, Table, Text } from "mdast";

/** Parts a node near its middle into two of its kind; undefined where nothing in it can be parted. */
export function halveNode<T extends Nodes>(node: T): readonly [T, T] | undefined {
  const halves = halvesOf(node);
  return halves as readonly [T, T] | undefined;
}

function halvesOf(node: Nodes): readonly [Nodes, Nodes] | undefined {
  switch (node.type) {
    case "text":
    case "inlineCode":
    case "code":
      return halveValue(node);
    case "table":
      return halveTable(node);
    case "image":
    case "html":
      return undefined;
    default:
      return "children" in node ? halveChildren(node) : undefined;
  }
}

function halveValue<T extends Pick<Text, "value">>(node: T): readonly [T, T] | undefined {
  const place = findGap(node.value);
  if (place === undefined) return undefined;
  return [
    { ...node, value: node.value.slice(0, place).trimEnd() },
    { ...node, value: node.value.slice(place).trimStart() },
  ];
}

/** The end of a sentence before the middle, else a blank, else the middle itself. */
function findGap(text: string): number | undefined {
  if (text.length < 2) return undefined;
  const middle = Math.floor(text.length / 2);
  const start = Math.floor(middle / 2);
  const before = text.slice(start, middle);
  const sentence = [...before.matchAll(/[.!?…。؟।]["'”’»)]*(?=\s|[。])|[。]/gu)].at(-1);
  if (sentence) return start + sentence.index + sentence[0].length;
  const blank = before.search(/\s\S*$/u);
  if (blank >= 0) return start + blank + 1;
  // Two halves of one sign would be none.
  return /[\uDC00-\uDFFF]/u.test(text[middle] ?? "") && middle > 1 ? middle - 1 : middle;
}

function halveChildren(node: Parents): readonly [Nodes, Nodes] | undefined {
  const { length } = node.children;
  const withChildren = (children: readonly Nodes[]): Nodes => ({ ...node, children }) as Nodes;
  if (length > 1) {
    const middle = Math.floor(length / 2);
    const second = withChildren(node.children.slice(middle));
    const isNumbered = second.type === "list" && second.ordered;
    return [
      withChildren(node.children.slice(0, middle)),
      isNumbered ? { ...second, start: (second.start ?? 1) + middle } : second,
    ];
  }
  const halves = node.children[0] && halvesOf(node.children[0]);
  return halves && [withChildren([halves[0]]), withChildren([halves[1]])];
}

/** Both halves keep the row of headings. */
function halveTable(table: Table): readonly [Table, Table] | undefined {
  const [head, ...rows] = table.children;
  if (!head || rows.length < 2) return undefined;
  const middle = Math.floor(rows.length / 2);
  return [
    { ...table, children: [head, ...rows.slice(0, middle)] },
    { ...table, children: [head, ...rows.slice(middle)] },
  ];
}
