/**
 * The path from the content folder that a reference in a file means: relative to the file, `/…` to the content folder.
 * `undefined` when it leads out of the content folder. Percent signs are read as in addresses.
 */
export function resolvePath(reference: string, file: string): string | undefined {
  const typed = decoded(reference.replace(/[?#].*$/su, ""));
  const names = typed.startsWith("/") ? [] : file.split("/").slice(0, -1);
  for (const name of typed.split("/")) {
    if (name === "" || name === ".") continue;
    if (name !== "..") names.push(name);
    else if (names.pop() === undefined) return undefined;
  }
  return names.join("/");
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    // `100%.png` is a name as well.
    if (error instanceof URIError) return text;
    throw error;
  }
}
