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

/** Takes the long strings out of a value that survives JSON: those of its properties, and of theirs. */
export function splitValue(value: unknown): SplitValue {
  const ways: Way[] = [];
  const long: string[] = [];
  const takeOut = (part: unknown, way: Way): unknown => {
    if (!isRecord(part)) return part;
    let copy: Record<string, unknown> | undefined;
    for (const [name, each] of Object.entries(part)) {
      let kept = each;
      if (typeof each === "string" && each.length > LONG) {
        ways.push([...way, name]);
        long.push(each);
        kept = "";
      } else if (way.length === 0) {
        kept = takeOut(each, [name]);
      }
      if (kept === each) continue;
      copy ??= { ...part };
      copy[name] = kept;
    }
    return copy ?? part;
  };
  const json = toAscii(JSON.stringify(takeOut(value, [])));
  return { json, ways: ways.length === 0 ? "" : toAscii(JSON.stringify(ways)), long };
}

function isRecord(part: unknown): part is Readonly<Record<string, unknown>> {
  return typeof part === "object" && part !== null && !Array.isArray(part);
}

const ASCII = /^[ -~]*$/;

function toAscii(json: string): string {
  if (ASCII.test(json)) return json;
  return json.replace(/[\u007f-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

/** Puts a value together again; `readLong` is called when the first of its long strings is asked for. */
export function joinValue(json: string, ways: string, readLong: () => readonly string[]): unknown {
  const value: unknown = JSON.parse(json);
  if (ways === "") return value;
  let long: readonly string[] | undefined;
  const read = (index: number): string | undefined => {
    long ??= readLong();
    return long[index];
  };
  parseWays(ways).forEach(([first = "", second], index) => {
    const parent = second === undefined ? value : Reflect.get(Object(value), first);
    const get = (): string | undefined => read(index);
    Object.defineProperty(parent, second ?? first, { configurable: true, enumerable: true, get });
  });
  return value;
}

const parsed = new Map<string, readonly Way[]>();

function parseWays(ways: string): readonly Way[] {
  const known = parsed.get(ways);
  if (known) return known;
  const value = JSON.parse(ways) as readonly Way[];
  parsed.set(ways, value);
  return value;
}
