import type { Element, ElementContent } from "hast";
import type { Table, TableRow } from "mdast";
import type { State } from "mdast-util-to-hast";
import { type BodyContext, bodyWord, isFeed } from "./body-context.ts";
import { element } from "./element.ts";

/** A table in a frame that scrolls sideways, which the keyboard reaches. */
export function renderTable(context: BodyContext, state: State, node: Table): Element {
  const columns = node.children[0]?.children.length ?? 0;
  const [head, ...rows] = node.children;
  const renderRow = (row: TableRow, tagName: "th" | "td"): Element => {
    const cells = Array.from({ length: columns }, (_, index): ElementContent => {
      const cell = row.children[index];
      const align = node.align?.[index];
      const properties = {
        scope: tagName === "th" && cell?.children.length ? "col" : undefined,
        className: align ? [`align-${align}`] : undefined,
      };
      const children = cell ? state.all(cell) : [];
      // A heading without words would be announced as one all the same.
      return children.length === 0 ? element("td", properties) : element(tagName, properties, children);
    });
    return element("tr", {}, cells);
  };
  const children: Element[] = [];
  if (head) children.push(element("thead", {}, [renderRow(head, "th")]));
  if (rows.length > 0)
    children.push(
      element(
        "tbody",
        {},
        rows.map((row) => renderRow(row, "td")),
      ),
    );
  const table = element("table", {}, children);
  if (isFeed(context)) return table;
  const label = bodyWord(context, "body-table");
  return element("div", { className: ["table"], role: "group", ariaLabel: label, tabIndex: 0 }, [table]);
}
