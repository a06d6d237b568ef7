/** What a language tag leaves out where it is likely: `fa` is `fa-Arab-IR`. */
export interface LikelySubtags {
  readonly language: string;
  readonly script: string | undefined;
  readonly region: string | undefined;
}

/** What `Intl` says of the languages that have words here: asking it takes two milliseconds, and most sites have one of them. */
const OFTEN: ReadonlyMap<string, LikelySubtags> = new Map(
  "en-Latn-US de-Latn-DE fr-Latn-FR es-Latn-ES pt-Latn-BR it-Latn-IT nl-Latn-NL pl-Latn-PL tr-Latn-TR uk-Cyrl-UA ru-Cyrl-RU ar-Arab-EG fa-Arab-IR he-Hebr-IL hi-Deva-IN id-Latn-ID zh-Hans-CN ja-Jpan-JP"
    .split(" ")
    .map((tag) => {
      const [language = "", script, region] = tag.split("-");
      return [language, { language, script, region }];
    }),
);

/** The likely subtags of a tag; undefined for what is no language tag. */
export function likelySubtags(lang: string): LikelySubtags | undefined {
  const often = OFTEN.get(lang);
  if (often) return often;
  try {
    const { language, script, region } = new Intl.Locale(lang).maximize();
    return { language, script, region };
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
