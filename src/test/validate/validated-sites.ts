import { join } from "node:path";
import type { BuiltSite } from "../formats/link-problems.ts";
import { PROJECT } from "../site-folder.ts";
import { buildSite, type ChangedSettings, type SiteBuild } from "./built-site.ts";

/** Where the validated sites are built for. */
export const PUBLIC = "https://gazette.example/news";

/** Pages of every kind in a second language: the index, corrections and missing pages speak the site's. */
const IN_PERSIAN: ChangedSettings = {
  "index.md": { lang: "fa", links: "bare", hub: "https://hub.example/" },
  "us-iran.md": { lang: "en" },
  "election-night/index.md": { lang: "en" },
};

/** A site that every validator looks at. */
export interface ValidatedSite {
  readonly name: string;
  /** Its content folder below the project. */
  readonly content: string;
  readonly hasBareLinks: boolean;
  /** Whether its headlines and names are plain words, which any reading of the files understands. */
  readonly isPlain: boolean;
  readonly settings: ChangedSettings;
}

const EXAMPLE = { name: "the example site", content: "content", hasBareLinks: false, isPlain: true, settings: {} };

export const SITES: readonly ValidatedSite[] = [
  EXAMPLE,
  { ...EXAMPLE, name: "the example site in Persian with bare links", hasBareLinks: true, settings: IN_PERSIAN },
  { ...EXAMPLE, name: "the torture site", content: "src/test/fixtures/torture/content", isPlain: false },
];

/** A built site with the ways in which tests ask for its files. */
export interface ValidatedBuild extends SiteBuild {
  readonly contentFolder: string;
  readonly matching: (pattern: RegExp) => readonly (readonly [path: string, text: string])[];
}

export function buildValidatedSite({ content, settings }: ValidatedSite): ValidatedBuild {
  const build = buildSite(content, PUBLIC, settings);
  return { ...build, contentFolder: join(PROJECT, content), matching: (pattern) => matching(build.files, pattern) };
}

function matching(files: BuiltSite, pattern: RegExp) {
  return [...files].filter(([path]) => pattern.test(path));
}

/** Of problems by file, those files that have any. */
export function onlyProblems(found: readonly (readonly [path: string, problems: readonly string[]])[]) {
  return found.filter(([, problems]) => problems.length > 0);
}
