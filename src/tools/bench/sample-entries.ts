/** One entry of a generated blog, in parts that each peer puts together in its own way. */
export interface SampleEntry {
  /** Number from 1, oldest first. */
  readonly number: number;
  readonly date: string;
  readonly time: string;
  readonly headline: string;
  readonly attributes: readonly string[];
  readonly body: string;
}

const FIRST_MINUTE = Date.UTC(2026, 4, 3, 6, 0);
const PICTURES = 10;

const WORDS = (
  "the of and to in a is that for on with as by at from it was be are this have has not but they which or had were will " +
  "parliament council minister vote coalition border convoy airport statement spokesman reporters officials emergency " +
  "sanctions talks embassy agency witnesses residents troops budget protest railway harbour court ruling evidence " +
  "according confirmed denied expected announced warned called moved closed opened reached failed agreed rejected " +
  "early late northern southern central senior nearby foreign regional independent large small further second third"
).split(" ");

/** A generator of equally spread numbers that gives the same ones for the same seed everywhere (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * Entries as a long live blog has them: about 750 bytes each, two to four paragraphs with links and emphasis, some quotes,
 * lists, pictures, tables and corrections. The same number gives the same entries on every machine.
 */
export function sampleEntries(count: number): readonly SampleEntry[] {
  const random = randomFrom(count);
  const below = (limit: number) => Math.floor(random() * limit);
  const chance = (share: number) => random() < share;
  const word = () => WORDS[below(WORDS.length)] ?? "the";
  const words = (least: number, most: number) => Array.from({ length: least + below(most - least + 1) }, word);
  const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
  const sentence = () => `${capital(words(8, 20).map(decorate).join(" "))}.`;

  function decorate(text: string): string {
    const dice = below(100);
    if (dice < 2) return `[${text} ${word()}](https://example.org/news/${below(5000)})`;
    if (dice < 4) return `**${text}**`;
    if (dice < 6) return `*${text}*`;
    if (dice < 9) return `${text},`;
    return text;
  }

  const paragraph = () => Array.from({ length: 1 + below(3) }, sentence).join(" ");
  const extras: readonly (readonly [share: number, text: () => string])[] = [
    [0.1, () => `> ${sentence()}\n>\n> ${sentence()}`],
    [0.08, () => Array.from({ length: 3 }, () => `- ${words(4, 9).join(" ")}`).join("\n")],
    [0.05, () => `![${words(4, 8).join(" ")}](pictures/${1 + below(PICTURES)}.svg)\n*Photo: Agency*`],
    [0.01, () => `| Party | Seats |\n| --- | ---: |\n| ${word()} | ${below(300)} |\n| ${word()} | ${below(300)} |`],
  ];

  function body(clock: string): string {
    const blocks = Array.from({ length: 2 + below(3) }, paragraph);
    for (const [share, text] of extras) if (chance(share)) blocks.splice(1 + below(blocks.length), 0, text());
    if (chance(0.01)) blocks.push(`> **Correction, ${clock}:** an earlier version of this entry was wrong.`);
    return blocks.join("\n\n");
  }

  let minute = FIRST_MINUTE;
  return Array.from({ length: count }, (_, index) => {
    minute += (1 + below(6)) * 60_000;
    const [date = "", clock = ""] = new Date(minute).toISOString().split("T");
    const time = clock.slice(0, 5);
    const attributes = [chance(0.05) && "key: yes", chance(0.1) && "author: Lena Strand", chance(0.1) && "tags: vote"];
    return {
      number: index + 1,
      date,
      time,
      headline: chance(0.8) ? capital(words(4, 9).join(" ")) : "",
      attributes: attributes.filter((line) => line !== false),
      body: body(time),
    };
  });
}

/** A plain entry some minutes after the newest of these, the `index`-th of its kind. */
export function sampleEntryAfter(entries: readonly SampleEntry[], index: number, body: string): SampleEntry {
  const newest = entries.at(-1);
  const minute = Date.parse(`${newest?.date}T${newest?.time}:00Z`) + (index + 1) * 60_000;
  const [date = "", clock = ""] = new Date(minute).toISOString().split("T");
  const number = entries.length + index + 1;
  return { number, date, time: clock.slice(0, 5), headline: `Entry number ${number}`, attributes: [], body };
}

/** The pictures that entries show. */
export function samplePictures(): readonly (readonly [name: string, svg: string])[] {
  return Array.from({ length: PICTURES }, (_, index) => {
    const colour = `hsl(${index * 36} 40% 60%)`;
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="960" height="540"><rect width="960" height="540" fill="${colour}"/></svg>\n`;
    return [`${index + 1}.svg`, svg] as const;
  });
}
