import { expect, test } from "vitest";
import { readSchemaVocabulary } from "./schema-vocabulary.ts";
import { structuredDataProblems } from "./structured-data-problems.ts";

const VOCABULARY = readSchemaVocabulary();

const UPDATE = {
  "@type": "BlogPosting",
  headline: "H",
  url: "https://example.org/a",
  datePublished: "2020-01-03T08:05:00Z",
  dateModified: "2020-01-03T08:05:00Z",
  articleBody: "B",
  author: [{ "@type": "Person", name: "Ana" }],
};
const POSTING = {
  "@context": "https://schema.org",
  "@type": "LiveBlogPosting",
  headline: "H",
  url: "https://example.org/",
  mainEntityOfPage: "https://example.org/",
  datePublished: "2020-01-03T08:05:00Z",
  dateModified: "2020-01-03T08:05:00Z",
  coverageStartTime: "2020-01-03T08:05:00Z",
  author: [{ "@type": "Person", name: "Ana" }],
  publisher: { "@type": "NewsMediaOrganization", name: "P", correctionsPolicy: "https://example.org/c" },
  liveBlogUpdate: [UPDATE],
};

const FILM = {
  "@type": "VideoObject",
  name: "The ferry",
  thumbnailUrl: "https://example.org/ferry.jpg",
  uploadDate: "2020-01-03T08:05:00Z",
  contentUrl: "https://example.org/ferry.mp4",
};

test("knows the types and inherited properties of schema.org", () => {
  expect(VOCABULARY.size).toBeGreaterThan(700);
  expect(VOCABULARY.get("LiveBlogPosting")).toContain("correction");
  expect(VOCABULARY.get("CorrectionComment")).toContain("datePublished");
});

test("finds nothing wrong with a good posting", () => {
  expect(structuredDataProblems(JSON.stringify(POSTING), VOCABULARY)).toEqual([]);
  expect(structuredDataProblems(JSON.stringify({ ...POSTING, video: [FILM] }), VOCABULARY)).toEqual([]);
});

test.each([
  ["another context", { ...POSTING, "@context": "http://example.org" }],
  ["a type that does not exist", { ...POSTING, "@type": "LiveBlog" }],
  ["a property that does not exist", { ...POSTING, liveBlogUpdates: [] }],
  [
    "a property of another type",
    { ...POSTING, liveBlogUpdate: [{ ...UPDATE, coverageStartTime: UPDATE.datePublished }] },
  ],
  ["an update without a body", { ...POSTING, liveBlogUpdate: [{ ...UPDATE, articleBody: undefined }] }],
  ["an update with an empty headline", { ...POSTING, liveBlogUpdate: [{ ...UPDATE, headline: "" }] }],
  ["a date without a zone", { ...POSTING, dateModified: "2020-01-03T08:05:00" }],
  ["a change without a zone", { ...POSTING, liveBlogUpdate: [{ ...UPDATE, datePublished: "2020-01-03 08:05" }] }],
  ["a value that is null", { ...POSTING, description: null }],
  ["a page without an address", { ...POSTING, mainEntityOfPage: "vote" }],
  ["an update without an address", { ...POSTING, liveBlogUpdate: [{ ...UPDATE, "@id": "#a" }] }],
  ["a picture without an address", { ...POSTING, image: [{ "@type": "ImageObject", caption: "Smoke" }] }],
  ["a film without a first picture", { ...POSTING, video: [{ ...FILM, thumbnailUrl: undefined }] }],
  ["a film without an address", { ...POSTING, video: [{ ...FILM, contentUrl: "ferry.mp4" }] }],
  ["a film of no day", { ...POSTING, video: [{ ...FILM, uploadDate: "2020-01-03" }] }],
  ["a correction without words", { ...POSTING, correction: [{ "@type": "CorrectionComment" }] }],
  ["a publisher without a name", { ...POSTING, publisher: { "@type": "NewsMediaOrganization" } }],
  ["a person without a name", { ...POSTING, author: [{ "@type": "Person" }] }],
  ["a relative address", { ...POSTING, url: "vote/" }],
  ["no publisher", { ...POSTING, publisher: undefined }],
])("finds %s", (_defect, posting) => {
  expect(structuredDataProblems(JSON.stringify(posting), VOCABULARY)).not.toEqual([]);
});

test.each([
  ...[
    "headline",
    "mainEntityOfPage",
    "datePublished",
    "dateModified",
    "coverageStartTime",
    "author",
    "liveBlogUpdate",
  ].map((name) => [`a posting without ${name}`, { ...POSTING, [name]: undefined }] as const),
  ...["headline", "url", "datePublished", "dateModified", "author"].map(
    (name) =>
      [`an update without ${name}`, { ...POSTING, liveBlogUpdate: [{ ...UPDATE, [name]: undefined }] }] as const,
  ),
])("finds %s", (_defect, posting) => {
  expect(structuredDataProblems(JSON.stringify(posting), VOCABULARY)).toHaveLength(1);
});
