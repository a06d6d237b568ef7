import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { nameUuid, uuidInNamespace } from "./name-uuid.ts";

const DNS = Uint8Array.from(Buffer.from("6ba7b8109dad11d180b400c04fd430c8", "hex"));

test("gives the id that RFC 9562 prints for its own example", () => {
  expect(uuidInNamespace(DNS, "www.example.com")).toBe("2ed6657d-e927-568b-95e1-2665a8aea6a2");
});

test("carries the bits of version and variant for any name", () => {
  for (let number = 0; number < 200; number++) {
    const id = uuidInNamespace(DNS, `name ${number} ä 🚨`);
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    const digest = createHash("sha1").update(DNS).update(`name ${number} ä 🚨`).digest("hex");
    expect(id.slice(0, 8)).toBe(digest.slice(0, 8));
  }
});

test("an id once published never changes", () => {
  expect(nameUuid("news.example.org/vote/2020-01-03-0805")).toBe(
    nameUuid(["news.example.org", "vote", "2020-01-03-0805"].join("/")),
  );
  expect(nameUuid("news.example.org/vote")).toMatchInlineSnapshot(`"urn:uuid:37ccaa69-248e-58ed-8408-703e45254d42"`);
});
