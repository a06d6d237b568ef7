import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { PROJECT } from "../../test/site-folder.ts";
import { likelySubtags } from "./likely-subtags.ts";

const languages = readdirSync(join(PROJECT, "templates/locales")).map((name) => name.replace(".json", ""));

test.each([...languages, "pt-PT", "ku-Arab", "ur", "zh-Hant", "de-AT"])("knows of %s what Intl knows", (lang) => {
  const { language, script, region } = new Intl.Locale(lang).maximize();
  expect(likelySubtags(lang)).toEqual({ language, script, region });
});

test("knows nothing of what is no tag", () => {
  expect(likelySubtags("not a tag")).toBeUndefined();
});
