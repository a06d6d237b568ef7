/** `localStorage` for what the reader chose by a press, `sessionStorage` for what this tab has shown. */
type Store = "localStorage" | "sessionStorage";

/** Stores a value; a browser that refuses keeps it for this page alone. */
export function remember(key: string, value: string, store: Store = "localStorage"): void {
  try {
    window[store].setItem(`wirecopy:${key}`, value);
  } catch {}
}

export function recall(key: string, store: Store = "localStorage"): string | null {
  try {
    return window[store].getItem(`wirecopy:${key}`);
  } catch {
    return null;
  }
}
