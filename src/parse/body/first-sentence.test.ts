import { expect, test } from "vitest";
import { firstSentence } from "./first-sentence.ts";

test.each([
  ["Tehran calls an emergency council meeting. More follows.", "Tehran calls an emergency council meeting."],
  [
    "Dr. Smith said that the council would meet at noon. He left.",
    "Dr. Smith said that the council would meet at noon.",
  ],
  ["He said: “The council will meet at noon today.” Then he left.", "He said: “The council will meet at noon today.”"],
  [
    "The council will meet at noon, i.e. at 12.30 local time. Then",
    "The council will meet at noon, i.e. at 12.30 local time.",
  ],
  ["No end to this sentence", "No end to this sentence"],
  ["شورای عالی امنیت ملی ایران تشکیل جلسه می‌دهد؟ بله", "شورای عالی امنیت ملی ایران تشکیل جلسه می‌دهد؟"],
  ["यह परिषद की आपातकालीन बैठक की पूरी जानकारी है। आगे", "यह परिषद की आपातकालीन बैठक की पूरी जानकारी है।"],
  [
    "伊朗最高国家安全委员会今天上午在德黑兰召开紧急会议讨论美国的空袭行动以及应对措施。随后发表声明。",
    "伊朗最高国家安全委员会今天上午在德黑兰召开紧急会议讨论美国的空袭行动以及应对措施。",
  ],
  ["", undefined],
  [" \n ", undefined],
])("takes the first sentence of %j", (text, sentence) => {
  expect(firstSentence(text)).toBe(sentence);
});

test("cuts a long sentence at a word", () => {
  const cut = firstSentence("word ".repeat(60)) ?? "";
  expect(cut).toMatch(/^(?:word )+word…$/);
  expect(cut.length).toBeLessThanOrEqual(120);
  expect(firstSentence("😀".repeat(100))).toMatch(/^(?:😀)+…$/u);
});
