import { expect, test } from "vitest";
import type { MediaFile, MediaProblem } from "../model/entry-content.ts";
import { picturesExist } from "./pictures-exist.ts";

const span = { file: "vote.md", start: { line: 3, column: 8 }, end: { line: 3, column: 16 } };
const found = (file: MediaFile | MediaProblem) => [...picturesExist([{ value: "hall.png", span }], () => file)];
const file = (kind: MediaFile["kind"]): MediaFile => ({ kind, path: "media/hall.png", type: "image/png", bytes: 1 });

test.each<[MediaProblem | MediaFile, string]>([
  ["missing", "picture-missing"],
  ["outside", "picture-outside"],
  ["unreadable", "picture-unusable"],
  ["no-picture", "picture-unusable"],
  ["damaged", "picture-unusable"],
  ["too-large", "picture-unusable"],
  [file("film"), "picture-unusable"],
  [file("document"), "picture-unusable"],
])("a setting that names a picture which is %j is told at its value", (problem, code) => {
  expect(found(problem)).toMatchObject([{ code, span }]);
});

test("says nothing of a picture that is there", () => {
  expect(found(file("picture"))).toEqual([]);
});
