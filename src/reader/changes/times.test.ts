// @vitest-environment happy-dom
import { expect, test } from "vitest";
import { article, setPage } from "../../test/browser/reader-page.ts";

// The tests run in the zone of the Chatham Islands, 13 hours and 45 minutes ahead in January.
const HTML = `${article("one", "2020-01-03T12:05:00Z")}<time data-format="clock-zone" datetime="2020-01-03T12:05:00Z">12:05 UTC</time>
  <time data-format="moment" datetime="2020-01-03T12:05:00Z">3 January 2020, 12:05 UTC</time>
  <time class="day" datetime="2020-01-03">Friday, 3 January 2020</time><span class="zone-note" data-format="zone-note">All times UTC</span>
  <time data-format="moment" datetime="2020-01-03T12:05:00Z" data-to="2020-01-03T13:05:00Z">the server's words</time>`;

test("every time goes to the reader's zone, labelled, and comes back word for word", async () => {
  setPage({}, HTML);
  const before = document.body.textContent;
  const { isOn } = await import("../is-on.ts");
  isOn.zone = true;
  const { dayInWords, dayOf, writeTimes } = await import("./times.ts");
  const entry = document.querySelector("article") as HTMLElement;
  writeTimes(document);
  expect(entry.querySelector("time")?.textContent).toBe("01:50");
  expect(entry.querySelector("small")?.textContent).toBe("GMT+13:45");
  expect(document.querySelector(".zone-note")?.textContent).toBe("All times GMT+13:45");
  expect(document.querySelector("[data-format=moment]")?.textContent).toContain("4 January 2020");
  expect(document.querySelector("time.day")?.textContent).toBe("Friday, 3 January 2020");
  expect(document.querySelector("[data-to]")?.textContent).toContain("GMT+13:45");
  expect(dayOf(entry)).toBe("2020-01-04");
  isOn.zone = false;
  writeTimes(document);
  expect(document.body.textContent).toBe(before);
  expect(dayOf(entry)).toBe("2020-01-03");
  expect(dayInWords("2020-01-04")).toMatch(/^Saturday,? 4 January 2020$/);
});
