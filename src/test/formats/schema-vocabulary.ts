import { readFileSync } from "node:fs";

/** The names of schema.org: each type with every property it may have, its ancestors' included. */
export type SchemaVocabulary = ReadonlyMap<string, ReadonlySet<string>>;

interface Declaration {
  readonly parents: readonly string[];
  readonly properties: readonly string[];
  readonly type: string | undefined;
}

const INTERFACE = /^(?:export )?interface (\w+) extends ([^{]+) \{\n([\s\S]*?)^\}/gm;

/** Reads the vocabulary out of the declarations of `schema-dts`, which are made from schema.org's own release. */
export function readSchemaVocabulary(): SchemaVocabulary {
  const file = new URL(import.meta.resolve("schema-dts").replace(/[^/]*$/, "schema.d.ts"));
  const declarations = new Map([...readFileSync(file, "utf8").matchAll(INTERFACE)].map(readDeclaration));
  const propertiesOf = (name: string): readonly string[] => {
    const declared = declarations.get(name);
    return declared ? [...declared.properties, ...declared.parents.flatMap(propertiesOf)] : [];
  };
  return new Map(
    [...declarations].flatMap(([name, { type }]) => (type === undefined ? [] : [[type, new Set(propertiesOf(name))]])),
  );
}

function readDeclaration([, name = "", parents = "", body = ""]: RegExpExecArray): [string, Declaration] {
  return [
    name,
    {
      parents: parents.split(",").map((parent) => parent.trim()),
      properties: [...body.matchAll(/^ {4}"(\w+)"\?:/gm)].map((match) => match[1] ?? ""),
      type: /"@type": "(\w+)"/.exec(body)?.[1],
    },
  ];
}
