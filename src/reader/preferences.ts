/**
 * Stores a value where one is given, and gives what is stored; a browser that refuses keeps nothing. `localStorage` is
 * for what the reader chose by a press, `sessionStorage` for what this tab has shown.
 */
export function keep(
  key: string,
  value?: string,
  store: "localStorage" | "sessionStorage" = "localStorage",
): string | undefined {
  try {
    const kept = window[store];
    if (value != null) kept[`wirecopy:${key}`] = value;
    return kept[`wirecopy:${key}`];
  } catch {}
}
