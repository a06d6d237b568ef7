/** The encodings that are told apart, by the names that editors use. */
export type Encoding =
  | "damaged UTF-8"
  | "UTF-16 LE"
  | "UTF-16 BE"
  | "UTF-32 LE"
  | "UTF-32 BE"
  | "Windows-1251"
  | "Windows-1252"
  | "Shift_JIS"
  | "GB18030"
  | "no text";

const MARKS: readonly (readonly [mark: readonly number[], encoding: Encoding])[] = [
  [[0xff, 0xfe, 0, 0], "UTF-32 LE"],
  [[0, 0, 0xfe, 0xff], "UTF-32 BE"],
  [[0xff, 0xfe], "UTF-16 LE"],
  [[0xfe, 0xff], "UTF-16 BE"],
];

/** Encodings whose text is mostly of one script. */
const BY_SCRIPT: readonly (readonly [encoding: Encoding, label: string, script: RegExp])[] = [
  ["Shift_JIS", "shift_jis", /[\u3040-\u30FF]/gu],
  ["Windows-1251", "windows-1251", /[\u0430-\u044F]/gu],
  ["GB18030", "gb18030", /[\u4E00-\u9FFF]/gu],
];

/** So much of a file tells its encoding. */
const SAMPLE = 65_536;

/** Names the encoding that bytes seem to have which are not UTF-8. */
export function guessEncoding(bytes: Uint8Array): Encoding {
  const marked = MARKS.find(([mark]) => mark.every((byte, index) => bytes[index] === byte));
  return marked?.[1] ?? guessByZeros(bytes) ?? guessByHighBytes(bytes.subarray(0, SAMPLE));
}

/** Text in UTF-16 without a mark has a zero in every other place; many control characters are no text at all. */
export function guessByZeros(bytes: Uint8Array): Encoding | undefined {
  const sample = bytes.subarray(0, SAMPLE);
  let even = 0;
  let odd = 0;
  let controls = 0;
  sample.forEach((byte, index) => {
    if (byte === 0 && index % 2 === 0) even += 1;
    if (byte === 0 && index % 2 === 1) odd += 1;
    if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d) controls += 1;
  });
  const many = sample.length / 8;
  if (odd > many && even < odd / 8) return "UTF-16 LE";
  if (even > many && odd < even / 8) return "UTF-16 BE";
  return controls > sample.length / 20 && controls > 3 ? "no text" : undefined;
}

function guessByHighBytes(sample: Uint8Array): Encoding {
  const text = new TextDecoder("utf-8").decode(sample);
  const broken = text.split("\uFFFD").length - 1;
  const whole = text.replace(/[\p{ASCII}\uFFFD]/gu, "").length;
  if (whole > broken) return "damaged UTF-8";
  if (highRuns(sample) < 2) return "Windows-1252";
  return BY_SCRIPT.find(([, label, script]) => isMostly(label, sample, script))?.[0] ?? "Windows-1252";
}

/** Whether all of a sample decodes, and at least half of what is not ASCII is of the script. */
function isMostly(encoding: string, sample: Uint8Array, script: RegExp): boolean {
  const text = new TextDecoder(encoding).decode(sample);
  if (text.slice(0, -1).includes("\uFFFD")) return false;
  const foreign = text.replace(/\p{ASCII}/gu, "").length;
  return (text.match(script)?.length ?? 0) * 2 > foreign;
}

/** The mean length of the runs of bytes above ASCII: about 1 in Western European text, a word in Cyrillic. */
function highRuns(sample: Uint8Array): number {
  let high = 0;
  let runs = 0;
  sample.forEach((byte, index) => {
    if (byte < 0x80) return;
    high += 1;
    if ((sample[index - 1] ?? 0) < 0x80) runs += 1;
  });
  return runs === 0 ? 0 : high / runs;
}
