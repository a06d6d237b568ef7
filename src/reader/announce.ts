import { find } from "./page.ts";

const GAP = 30_000;

let timer: ReturnType<typeof setTimeout> | undefined;
let last = 0;

/**
 * Says a sentence to screen readers through the page's status line: at most every 30 seconds, and of several that wait
 * the last one; at once where it answers a press.
 */
export function announce(sentence: string, isAnswer?: boolean): void {
  clearTimeout(timer);
  timer = setTimeout(
    () => {
      last = Date.now();
      find("#announcement_").textContent = sentence;
    },
    isAnswer ? 0 : last + GAP - Date.now(),
  );
}
