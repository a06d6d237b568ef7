/** What a project's package.json should say. */
export interface PackageWishes {
  readonly name: string;
  /** Range of the program's versions: `^1.2.0`. */
  readonly wirecopy: string;
}

type Json = Readonly<Record<string, unknown>>;

/** The package.json of a new project. */
export function newPackage(wishes: PackageWishes): string {
  return toText(complete({ name: wishes.name, private: true, type: "module" }, wishes), "  ");
}

/** A present package.json with what it lacks; what it says itself stays. Undefined where the text is no package. */
export function completePackage(present: string, wishes: PackageWishes): string | undefined {
  const known = readObject(present);
  if (!known) return undefined;
  const whole = complete(known, wishes);
  if (JSON.stringify(whole) === JSON.stringify(known)) return present;
  return toText(whole, /^(?<indent>[ \t]+)\S/mu.exec(present)?.groups?.["indent"] ?? "  ");
}

function complete(known: Json, { wirecopy }: PackageWishes): Json {
  const scripts = { ...readRecord(known["scripts"]) };
  for (const [name, command] of Object.entries(SCRIPTS)) scripts[name] ??= command;
  const isThere = ["dependencies", "devDependencies"].some((key) => "wirecopy" in readRecord(known[key]));
  // No development dependency: hosts that build with `NODE_ENV=production` leave those out.
  return isThere
    ? { ...known, scripts }
    : { ...known, scripts, dependencies: { ...readRecord(known["dependencies"]), wirecopy } };
}

function toText(value: Json, indent: string): string {
  return `${JSON.stringify(value, undefined, indent)}\n`;
}

const SCRIPTS = {
  dev: "wirecopy dev",
  build: "wirecopy build",
  check: "wirecopy check",
  fix: "wirecopy fix",
  // npm runs this after each install; `|| exit 0` is understood by every shell, and no install may fail for it.
  prepare: "wirecopy init --git || exit 0",
};

function readObject(text: string): Json | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function readRecord(value: unknown): Json {
  return isObject(value) ? value : {};
}

function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
