/** A sentence shorter than this is too little for a title: "Dr. Smith …" would end at "Dr." */
const SHORTEST = 30;
const LONGEST = 120;

/** What may be an end of a sentence: with closing quotes, a blank, and the first letter of what comes behind. */
const SENTENCE_END = /[.!?…。؟।]["'”’»›)\]」』]*(?=\s+["'“‘«‹([「『]*(?<next>.))/gu;

/** Ends of sentences after which scripts without blanks go on at once. */
const FULL_WIDTH_END = /。["'”’»›)\]」』]*/gu;

/** The sentence that stands for a text without a headline; undefined for an empty text. */
export function firstSentence(text: string): string | undefined {
  const line = text.replace(/\s+/gu, " ").trim();
  if (line === "") return undefined;
  const end = findEnd(line);
  const sentence = end === undefined ? line : line.slice(0, end);
  return sentence.length > LONGEST ? cutAtWord(sentence) : sentence;
}

function findEnd(line: string): number | undefined {
  const sentences = [...line.matchAll(SENTENCE_END)].filter(({ groups }) => mayBegin(groups?.["next"] ?? ""));
  const ends = [...sentences, ...line.matchAll(FULL_WIDTH_END)]
    .map((match) => match.index + match[0].length)
    .filter((end) => end >= SHORTEST);
  return ends.length === 0 ? undefined : Math.min(...ends);
}

/** A sentence begins with a capital or an uncased letter. */
function mayBegin(letter: string): boolean {
  return /[A-Z]/.test(letter) || (!/[\t -~]/.test(letter) && /[\p{Lu}\p{Lt}\p{Lo}]/u.test(letter));
}

function cutAtWord(sentence: string): string {
  const room = sentence.slice(0, LONGEST - 1);
  const blank = room.lastIndexOf(" ");
  // Without blanks, cut between characters, not inside one.
  const cut = blank > 0 ? room.slice(0, blank) : room.replace(/\p{Surrogate}$/u, "");
  return `${cut.replace(/[\s,;:–—-]+$/u, "")}…`;
}
