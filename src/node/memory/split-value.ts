/** Strings longer than this are kept apart and read when somebody asks for them. */
const LONG = 120;

/** A value as JSON whose long strings stand apart. */
export interface SplitValue {
  /** ASCII without line ends or tabs, which are cheap to read. */
  readonly json: string;
  /** The ways to the long strings as JSON: values of one kind have the same. */
  readonly ways: string;
  readonly long: readonly string[];
}

type Way = readonly string[];

/** Takes the long strings out of a value that survives JSON. */
export function splitValue(value: unknown): SplitValue {
  const ways: Way[] = [];
  const long: string[] = [];
  const takeOut = (part: unknown, way: Way): unknown => {
    if (typeof part === "string" && part.length > LONG && way.length > 0) {
      ways.push(way);
      long.push(part);
      return "";
    }
    if (typeof part !== "object" || part === null) return part;
    if (Array.isArray(part)) return part.map((each, index) => takeOut(each, [...way, String(index)]));
    return Object.fromEntries(Object.entries(part).map(([name, each]) => [name, takeOut(each, [...way, name])]));
  };
  const json = toAscii(JSON.stringify(takeOut(value, [])));
  return { json, ways: ways.length === 0 ? "" : toAscii(JSON.stringify(ways)), long };
}

function toAscii(json: string): string {
  return json.replace(/[\u007f-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

/** Puts a value together again; `readLong` is called when the first of its long strings is asked for. */
export function joinValue(json: string, ways: string, readLong: () => readonly string[]): unknown {
  const value: unknown = JSON.parse(json);
  if (ways === "") return value;
  let long: readonly string[] | undefined;
  parseWays(ways).forEach((way, index) => {
    const parent = way.slice(0, -1).reduce(step, value);
    const name = way.at(-1);
    if (typeof parent !== "object" || parent === null || name === undefined) return;
    const get = (): string | undefined => {
      long ??= readLong();
      return long[index];
    };
    Object.defineProperty(parent, name, { configurable: true, enumerable: true, get });
  });
  return value;
}

function step(parent: unknown, name: string): unknown {
  return typeof parent === "object" && parent !== null ? Reflect.get(parent, name) : undefined;
}

const parsed = new Map<string, readonly Way[]>();

function parseWays(ways: string): readonly Way[] {
  const known = parsed.get(ways);
  if (known) return known;
  const value = JSON.parse(ways) as readonly Way[];
  parsed.set(ways, value);
  return value;
}
