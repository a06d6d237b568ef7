import { changes, make } from "./page.ts";
import type { Changes } from "./reader.ts";

let loaded: Promise<Changes> | undefined;
let failures = 0;

/** Loads a module only if it is what the page was made with. */
function importIntact(address: string, integrity: string): Promise<Changes> {
  // An import cannot say what it expects, but joins a request that does.
  const link = make("link");
  link.rel = "modulepreload";
  link.integrity = integrity;
  link.href = address;
  document.head.append(link);
  return import(address);
}

/** The part of the script that changes the page, loaded at the first need. */
export function loadChanges(): Promise<Changes> {
  // Browsers remember a module that failed; under another address they try again.
  loaded ??= importIntact(changes.address + (failures ? `?${failures}` : ""), changes.integrity).catch((error) => {
    failures += 1;
    loaded = undefined;
    throw error;
  });
  return loaded;
}
