import { nearestName } from "../model/nearest-name.ts";
import { WrongUse } from "../node/machine-fault.ts";
import type { CliContext } from "./cli-context.ts";
import { EXIT, type ExitCode } from "./exit-code.ts";
import { describeFault } from "./fault.ts";
import { overview, verbHelp } from "./help.ts";
import { readRequest } from "./read-request.ts";
import { paintFor } from "./terminal-paint.ts";
import { VERBS } from "./verbs.ts";

/** Runs a command line; nothing that happens in it is thrown. */
export async function run(argv: readonly string[], context: CliContext): Promise<ExitCode> {
  try {
    return await dispatch(argv, context);
  } catch (error) {
    if (error instanceof WrongUse) return refuse(error, context);
    context.stderr.write(describeFault(error, context));
    return EXIT.fault;
  }
}

async function dispatch(argv: readonly string[], context: CliContext): Promise<ExitCode> {
  const [first = "", ...rest] = argv;
  if (first === "") {
    context.stderr.write(overview(VERBS));
    return EXIT.wrongUse;
  }
  if (first === "--version") return say(`${context.version}\n`, context);
  if (first === "--help" || first === "-h") return say(overview(VERBS), context);
  if (first === "help") return say(rest[0] === undefined ? overview(VERBS) : verbHelp(findVerb(rest[0])), context);
  const verb = findVerb(first);
  const read = readRequest(verb, rest);
  return read.help ? say(verbHelp(verb), context) : verb.run(read.request, context);
}

function findVerb(name: string) {
  const verb = VERBS.find((each) => each.name === name);
  if (verb) return verb;
  if (name.startsWith("-")) {
    throw new WrongUse(
      `\`${name}\` stands before a command.`,
      "Write the command first: `wirecopy build --strict`. `wirecopy --help` lists them.",
    );
  }
  const near = nearestName(
    name,
    VERBS.map((each) => each.name),
  );
  throw new WrongUse(
    `There is no command \`${name}\`.`,
    near ? `Did you mean \`wirecopy ${near}\`?` : "`wirecopy --help` lists the commands.",
  );
}

function say(text: string, { stdout }: CliContext): ExitCode {
  stdout.write(text);
  return EXIT.fine;
}

function refuse({ message, remedy }: WrongUse, { stderr, env }: CliContext): ExitCode {
  const paint = paintFor(stderr, env);
  stderr.write(`${paint.red("wirecopy:")} ${message}\n${paint.green("→")} ${remedy}\n`);
  return EXIT.wrongUse;
}
