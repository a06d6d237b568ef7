import { expect, test } from "vitest";
import { readDate } from "./read-date.ts";

test.each([
  ["2020-01-03", "2020-01-03"],
  ["2020/1/3", "2020-01-03"],
  ["03.01.2020", "2020-01-03"],
  ["3. 1. 2020", "2020-01-03"],
  ["13/04/2020", "2020-04-13"],
  ["04/13/2020", "2020-04-13"],
  ["3 January 2020", "2020-01-03"],
  ["3rd January, 2020", "2020-01-03"],
  ["Friday 3 January 2020", "2020-01-03"],
  ["Fri, 3 Jan 2020", "2020-01-03"],
  ["January 3, 2020", "2020-01-03"],
  ["Friday, January 3, 2020", "2020-01-03"],
  ["Sept. 3, 2020", "2020-09-03"],
  ["Freitag, 3. Januar 2020", "2020-01-03"],
  ["vendredi 3 janvier 2020", "2020-01-03"],
  ["viernes, 3 de enero de 2020", "2020-01-03"],
  ["3 de março de 2020", "2020-03-03"],
  ["3 gennaio 2020", "2020-01-03"],
  ["3 stycznia 2020", "2020-01-03"],
  ["3 января 2020", "2020-01-03"],
  ["3 січня 2020", "2020-01-03"],
  ["3 Ocak 2020", "2020-01-03"],
  ["۲۰۲۰-۰۱-۰۳", "2020-01-03"],
  ["2020年1月3日", "2020-01-03"],
  ["3 January", "2021-01-03"],
  ["January 3", "2021-01-03"],
])("%j is %s", (typed, date) => {
  expect(readDate(typed, 2021)?.date).toBe(date);
});

test.each(["03/04/2020", "30 February 2020", "3 dead", "May be", "12 people killed in 2020", "1847", "Q3 2020", ""])(
  "%j is no date",
  (typed) => {
    expect(readDate(typed, undefined)).toBeUndefined();
  },
);

test("of a date without a year nobody knows the year", () => {
  expect(readDate("3 January", undefined)).toBeUndefined();
});
