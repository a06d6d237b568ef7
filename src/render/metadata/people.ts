import type { Person } from "schema-dts";
import type { Byline } from "../../model/settings.ts";
import { plainLine } from "../text/valid-text.ts";

/** Credited people, one object each. */
export function people(bylines: readonly Byline[]): Person[] {
  return bylines.map(({ name, url }) => ({
    "@type": "Person",
    name: plainLine(name),
    ...(url === undefined ? {} : { url }),
  }));
}
