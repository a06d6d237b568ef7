import matter from "gray-matter";
import yaml from "js-yaml";

/** What YAML can say when every scalar is the text that was typed. */
export type YamlValue = string | null | readonly YamlValue[] | { readonly [key: string]: YamlValue };

/** Every engine that gray-matter knows beside YAML executes or guesses; none may run, whatever the text says. */
const refuse = (): never => {
  throw new Error("Front matter is read as YAML only.");
};

const ENGINES = {
  yaml: (text: string): object => readStrings(text),
  json: refuse,
  js: refuse,
  javascript: refuse,
  coffee: refuse,
  toml: refuse,
};

class NoMapping extends Error {}

function readStrings(text: string): object {
  const value: unknown = yaml.safeLoad(text, { schema: yaml.FAILSAFE_SCHEMA });
  if (value === undefined || value === null) return {};
  if (typeof value !== "object" || Array.isArray(value)) throw new NoMapping();
  return value;
}

/**
 * Reads lines of YAML, each scalar as text: no numbers, dates or truth values; undefined for what is no mapping. The
 * only place that calls gray-matter, which gets plain dashes of ours round text that was checked for depth and aliases.
 */
export function readYaml(text: string): Readonly<Record<string, YamlValue>> | undefined {
  try {
    const { data } = matter(`---\n${text}\n---\n`, { language: "yaml", engines: ENGINES });
    return data as Record<string, YamlValue>;
  } catch (error) {
    const refused = error instanceof yaml.YAMLException || error instanceof NoMapping || error instanceof RangeError;
    if (refused) return undefined;
    throw error;
  }
}
