/**
 * The headers that `_headers` gives a path, by name in lower case, as Netlify and Cloudflare Pages read the file: every
 * rule that matches counts; a placeholder stands for one name, an asterisk for the rest.
 */
export function matchingHeaders(text: string, path: string): Readonly<Record<string, string>> {
  const found: [name: string, value: string][] = [];
  for (const block of text.trim().split("\n\n")) {
    const [pattern = "", ...lines] = block.split("\n");
    const expression = pattern.replaceAll(".", "\\.").replaceAll(/:\w+/gu, "[^/]+").replace("*", ".*");
    if (!new RegExp(`^${expression}$`, "u").test(path)) continue;
    for (const line of lines) {
      const [, name = "", value = ""] = /^ {2}([^:]+): (.*)$/u.exec(line) ?? [];
      found.push([name.toLowerCase(), value]);
    }
  }
  // A header that comes twice is joined.
  const valuesOf = (name: string) => found.filter(([other]) => other === name).map(([, value]) => value);
  return Object.fromEntries(found.map(([name]) => [name, valuesOf(name).join(", ")]));
}
