import fc from "fast-check";
import { XmlDocument } from "libxml2-wasm";
import { describe, expect, test } from "vitest";
import { validText } from "../text/valid-text.ts";
import { element, xmlDocument } from "./xml-element.ts";

function readBack(xml: string): { text: string; attribute: string } {
  using document = XmlDocument.fromString(xml);
  return { text: document.root.content, attribute: document.root.attr("a")?.value ?? "" };
}

describe("xmlDocument", () => {
  test.each([["]]>"], ["</item><item>"], ["&amp; & <b>"], ['"quoted"'], ["two\nlines\tand tab"], ["🚨 \u202e"]])(
    "gives %j back as it was",
    (text) => {
      expect(readBack(xmlDocument(element("x", { a: text }, text)))).toEqual({ text, attribute: text });
    },
  );

  test("leaves out what is absent", () => {
    expect(xmlDocument(element("x", { a: undefined }, undefined))).toContain("<x/>");
  });

  test("is well-formed and keeps every valid character of any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.array(fc.nat(0xffff)), (text, units) => {
        const any = text + String.fromCharCode(...units);
        expect(readBack(xmlDocument(element("x", { a: any }, any)))).toEqual({
          text: validText(any),
          attribute: validText(any),
        });
      }),
    );
  });
});
