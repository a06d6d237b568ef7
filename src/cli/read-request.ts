import { parseArgs } from "node:util";
import { nearestName } from "../model/nearest-name.ts";
import { WrongUse } from "../node/machine-fault.ts";
import type { Verb, VerbRequest } from "./verb.ts";

/** A request, or the wish for the command's help. */
export type ReadRequest = { readonly help: true } | { readonly help: false; readonly request: VerbRequest };

/** Reads what stands after a command's name; throws `WrongUse` for what the command does not take. */
export function readRequest(verb: Verb, argv: readonly string[]): ReadRequest {
  const given = new Map<string, string | true>();
  const operands: string[] = [];
  for (const token of tokenise(verb, argv)) {
    if (token.kind === "positional") operands.push(token.value);
    if (token.kind === "option") given.set(token.name, readOption(verb, token));
  }
  if (given.has("help")) return { help: true };
  checkOperands(verb, operands);
  return {
    help: false,
    request: {
      operands,
      has: (option) => given.has(option),
      text: (option) => {
        const value = given.get(option);
        return value === true ? undefined : value;
      },
    },
  };
}

/** Not strict, because its own errors have neither our words nor the nearest name: each token is checked here. */
function tokenise(verb: Verb, argv: readonly string[]) {
  const options = Object.entries(verb.options).map(([name, { value, short }]) => [
    name,
    { type: value ? ("string" as const) : ("boolean" as const), ...(short && { short }) },
  ]);
  const { tokens } = parseArgs({
    args: [...argv],
    options: { ...Object.fromEntries(options), help: { type: "boolean", short: "h" } },
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  return tokens;
}

type OptionToken = Extract<ReturnType<typeof tokenise>[number], { kind: "option" }>;

function readOption(verb: Verb, { name, rawName, value, inlineValue }: OptionToken): string | true {
  if (name !== "help" && !Object.hasOwn(verb.options, name)) throw unknownOption(verb, rawName);
  const { value: placeholder, mayBeEmpty } = verb.options[name] ?? {};
  if (!placeholder) {
    if (value === undefined) return true;
    throw new WrongUse(`\`${rawName}\` takes no value.`, `Write \`${rawName}\` alone.`);
  }
  // `--out --strict` means that the folder was forgotten; a name that begins with a dash is written `--out=-name`.
  const forgotten =
    value === undefined || (value === "" && !mayBeEmpty) || (!inlineValue && value.startsWith("-") && value !== "-");
  if (forgotten) throw new WrongUse(`\`${rawName}\` needs a value.`, `Write \`${rawName} ${placeholder}\`.`);
  return value;
}

function unknownOption(verb: Verb, rawName: string): WrongUse {
  const names = ["help", ...Object.keys(verb.options)];
  const near = nearestName(rawName.replace(/^-+/u, ""), names);
  const remedy = near
    ? `Did you mean \`--${near}\`?`
    : `\`wirecopy ${verb.name} --help\` lists the options of this command.`;
  return new WrongUse(`\`wirecopy ${verb.name}\` has no option \`${rawName}\`.`, remedy);
}

function checkOperands(verb: Verb, operands: readonly string[]): void {
  const usage = `Usage: \`${["wirecopy", verb.name, verb.operands].filter(Boolean).join(" ")}\`.`;
  if (operands.length < verb.fewest) throw new WrongUse(`\`wirecopy ${verb.name}\` needs more words.`, usage);
  if (operands.length > verb.most) {
    throw new WrongUse(`\`wirecopy ${verb.name}\` does not know what to do with \`${operands[verb.most]}\`.`, usage);
  }
}
