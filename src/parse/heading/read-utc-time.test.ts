import { expect, test } from "vitest";
import { readEntryTime } from "./read-entry-time.ts";

test.each([
  ["21:00 UTC", ""],
  ["21:00 UTC Polls close", "Polls close"],
  ["21:00 utc – Polls close", "Polls close"],
  ["21:00 UTC: Polls close", "Polls close"],
  ["2020-01-03 21:00 UTC | Polls close", "Polls close"],
  ["21:00 UTCs are a thing", "UTCs are a thing"],
])("reads %j as 21:00 with the headline %j", (content, headline) => {
  const read = readEntryTime(content);
  expect(read).toMatchObject({ kind: "read", time: { hours: 21, minutes: 0 }, slip: false });
  expect(content.slice(read?.headline)).toBe(headline);
});

test.each(["21:00 UTC+2 Polls close", "21:00 GMT", "21:00 UTC / 23:00 MESZ"])("does not take %j for UTC", (content) => {
  expect(readEntryTime(content)?.kind).toBe("fault");
});
