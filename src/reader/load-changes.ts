import { isOn } from "./is-on.ts";
import { isInView, keepPlace } from "./keep-place.ts";
import { changes } from "./page.ts";
import { originals } from "./play-embed.ts";
import type { Changes } from "./reader.ts";
import { fetchHtml } from "./request.ts";
import { showWaiting } from "./waiting-button.ts";

let loaded: Promise<Changes> | undefined;
let failures = 0;

/** The part of the script that changes the page, loaded at the first need. */
export function loadChanges(): Promise<Changes> {
  // Browsers remember a module that failed; under another address they try again.
  loaded ??= import(changes + (failures ? `?${failures}` : "")).then(
    ({ start }) => start({ isOn, fetchHtml, keepPlace, isInView, originals, showWaiting }),
    (error: unknown) => {
      failures += 1;
      loaded = undefined;
      throw error;
    },
  );
  return loaded;
}
