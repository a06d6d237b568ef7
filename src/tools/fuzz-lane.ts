/**
 * Holds the short way of plain entries against the whole grammar until the time is up: `npm run fuzz-lane`,
 * `npm run fuzz-lane -- --minutes 60`. Then tells what share of the example site's and the benchmark's entries takes it.
 */
import { parseArgs } from "node:util";
import { parsePlainMarkdown } from "../parse/body/plain-markdown.ts";
import { laneResult } from "../test/fuzz/lane-problems.ts";
import { laneText } from "../test/fuzz/lane-text.ts";
import { sampleEntries } from "./bench/sample-entries.ts";
import { describeMachine } from "./describe-machine.ts";
import { exampleEntries } from "./example-entries.ts";

const { values } = parseArgs({
  options: {
    minutes: { type: "string", default: "10" },
    /** The first seed, another each time unless given. */
    from: { type: "string", default: String(Math.floor(Date.now() / 1000) % 1e9) },
  },
});

const end = Date.now() + Number(values.minutes) * 60_000;
const first = Number(values.from);
let seed = first;
let plain = 0;
let finds = 0;
for (; Date.now() < end; seed += 1) {
  const text = laneText(seed);
  const { isPlain, problems } = laneResult(text);
  if (isPlain) plain += 1;
  if (problems.length === 0) continue;
  finds += 1;
  console.log(`Seed ${seed}: ${problems.join(", ")}: ${JSON.stringify(text)}`);
}
console.log(
  `${describeMachine()}: ${seed - first} texts from seed ${first} in ${values.minutes} minutes, ${plain} of them plain, ${finds} finds.`,
);
tellShare("the example site", exampleEntries());
tellShare(
  "the benchmark's blog of 1000",
  sampleEntries(1000).map(({ body }) => body),
);
if (finds > 0) process.exitCode = 1;

function tellShare(name: string, texts: readonly string[]): void {
  const taken = texts.filter((text) => parsePlainMarkdown(text) !== undefined).length;
  console.log(`Of ${texts.length} entries of ${name}, ${Math.round((100 * taken) / texts.length)} % are plain.`);
}
