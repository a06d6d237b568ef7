import { readFileSync } from "node:fs";
import { RelaxNGValidator, XmlDocument, XmlError } from "libxml2-wasm";

export type GrammarName = "atom" | "rss" | "sitemap";

const validators = new Map<GrammarName, RelaxNGValidator>();

/** What a RELAX NG grammar of `src/test/grammars/` and the XML parser find wrong with a document. */
export function xmlProblems(xml: string, grammar: GrammarName): readonly string[] {
  try {
    using document = XmlDocument.fromString(xml);
    validatorOf(grammar).validate(document);
    return [];
  } catch (error) {
    if (error instanceof XmlError) return [error.message];
    throw error;
  }
}

function validatorOf(name: GrammarName): RelaxNGValidator {
  const known = validators.get(name);
  if (known) return known;
  const file = new URL(`../grammars/${name}.rng`, import.meta.url);
  const validator = RelaxNGValidator.fromDoc(XmlDocument.fromBuffer(readFileSync(file)));
  validators.set(name, validator);
  return validator;
}
