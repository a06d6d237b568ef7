import type { Element, Root } from "hast";
import { fromHtml } from "hast-util-from-html";

const ELEMENTS = new Set(
  (
    "html head meta title data link script body header footer main nav aside section article div span p a time h1 h2 h3 h4 h5 h6 ul ol li " +
    "dl dt dd blockquote pre code em strong del sup b bdi small br hr table thead tbody tr th td figure figcaption picture source " +
    "img video audio track button input label details summary noscript template output select option fieldset legend form svg path"
  ).split(" "),
);
const NEVER_ATTRIBUTES = /^on|^style$|^srcdoc$|^formaction$|^action$|pwned|alert/iu;
const ADDRESSES = new Set(["href", "src", "srcSet", "cite", "poster", "dataSrc", "dataAddress"]);
const SCHEMES: ReadonlySet<string> = new Set(["http", "https", "mailto", "tel"]);
const SCHEME = /^(?<scheme>[^/?#]*):/u;
// biome-ignore lint/suspicious/noControlCharactersInRegex: browsers pass over them, also within a scheme.
const PASSED_OVER = /^[\u0000-\u0020]+|[\t\n\r]/gu;

/** What a browser would find in a page or fragment that no writer's text may put there. */
export function markupProblems(html: string): readonly string[] {
  const problems: string[] = [];
  visit(fromHtml(html), (element) => problems.push(...elementProblems(element)));
  return problems;
}

/** Ids that stand twice on a page, and links within it that lead to none. */
export function anchorProblems(html: string): readonly string[] {
  const ids: string[] = [];
  const targets: string[] = [];
  visit(fromHtml(html), ({ properties: { id, href } }) => {
    if (id !== undefined) ids.push(String(id));
    if (typeof href === "string" && href.length > 1 && href.startsWith("#"))
      targets.push(decodeURIComponent(href.slice(1)));
  });
  const known = new Set(ids);
  return [
    ...ids.filter((id, index) => ids.indexOf(id) < index).map((id) => `id ${id} twice`),
    ...targets.filter((target) => !known.has(target)).map((target) => `#${target} leads nowhere`),
  ];
}

/** The texts of the page's scripts; a page has none but JSON-LD. */
export function inlineScripts(html: string): readonly (readonly [type: string, text: string])[] {
  const scripts: (readonly [string, string])[] = [];
  visit(fromHtml(html), ({ tagName, properties, children }) => {
    if (tagName !== "script" || "src" in properties) return;
    const text = children.map((child) => (child.type === "text" ? child.value : "")).join("");
    scripts.push([String(properties["type"]), text]);
  });
  return scripts;
}

function elementProblems({ tagName, properties }: Element): string[] {
  const found = Object.entries(isRedirect(properties) ? {} : properties)
    .map(([name, value]) => [name, Array.isArray(value) ? value.join(" ") : String(value)] as const)
    .filter(([name, value]) => isForbidden(tagName, name, value))
    .map(([name, value]) => `<${tagName} ${name}="${value}">`);
  return ELEMENTS.has(tagName) ? found : [`<${tagName}>`, ...found];
}

/** The page at a former address leads to where its entry or blog stands now. */
function isRedirect({ httpEquiv, content }: Element["properties"]): boolean {
  return String(httpEquiv) === "refresh" && /^0; url=\/(?!\/)[\w./-]*$/u.test(String(content));
}

function isForbidden(tagName: string, name: string, value: string): boolean {
  if (NEVER_ATTRIBUTES.test(name)) return true;
  if (name === "srcSet") return value.split(",").some((each) => isForbidden(tagName, "src", each));
  if (ADDRESSES.has(name)) return !isAllowedAddress(value) || (tagName !== "a" && value.includes("evil.example"));
  return name === "httpEquiv" && value.toLowerCase() !== "content-security-policy";
}

/** A scheme of the list, or a place of the site: no host without a scheme, and no slash that browsers turn round. */
function isAllowedAddress(value: string): boolean {
  const address = value.replace(PASSED_OVER, "");
  const scheme = SCHEME.exec(address)?.groups?.["scheme"];
  if (scheme !== undefined) return SCHEMES.has(scheme.toLowerCase());
  return !/^[/\\]{2}|\\/u.test(address);
}

function visit(node: Root | Element, see: (element: Element) => void): void {
  for (const child of node.children) {
    if (child.type !== "element") continue;
    see(child);
    visit(child, see);
    if (child.content) visit(child.content, see);
  }
}

/** The text of the page's title, as a browser shows it. */
export function titleOf(html: string): string {
  let title = "";
  visit(fromHtml(html), ({ tagName, children }) => {
    if (tagName === "title") title ||= children.map((child) => (child.type === "text" ? child.value : "")).join("");
  });
  return title;
}
