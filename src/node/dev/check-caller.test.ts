import type { IncomingMessage } from "node:http";
import { expect, test } from "vitest";
import { createCallerCheck } from "./check-caller.ts";

const check = createCallerCheck(["192.0.2.7", "Desk.example", "2001:db8::7"]);

function statusOf(headers: Readonly<Record<string, string>>, method = "GET"): number {
  const distinct = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, [value]]));
  const request = { method, headers, headersDistinct: distinct } as Partial<IncomingMessage> as IncomingMessage;
  return check(request)?.status ?? 200;
}

test.each([
  "localhost",
  "localhost:4321",
  "LOCALHOST:4321",
  "127.0.0.1:4321",
  "[::1]:4321",
  "[::1]",
  "192.0.2.7:4321",
  "desk.example:80",
  "[2001:db8::7]:4321",
])("answers under the name %s", (host) => {
  expect(statusOf({ host })).toBe(200);
});

test.each([
  "evil.example",
  "evil.example:4321",
  "localhost.evil.example",
  "127.0.0.1.evil.example",
  "127.0.0.2",
  "::1",
  "localhost:4321:4321",
  "user@localhost",
  "localhost/",
  " ",
])("does not answer under the name %j", (host) => {
  expect(statusOf({ host })).toBe(403);
});

test("wants to know the host", () => {
  expect([statusOf({}), statusOf({ host: "" })]).toEqual([400, 400]);
});

test.each([
  ["http://localhost:4321", 200],
  ["https://evil.example", 403],
  ["http://localhost:3000", 403],
  ["https://localhost:4321", 403],
  ["null", 403],
])("a page of %s gets %i", (origin, status) => {
  expect(statusOf({ host: "localhost:4321", origin })).toBe(status);
});

test.each([
  ["HEAD", 200],
  ["POST", 405],
  ["PUT", 405],
  ["DELETE", 405],
  ["OPTIONS", 405],
])("%s gets %i", (method, status) => {
  expect(statusOf({ host: "localhost" }, method)).toBe(status);
});
