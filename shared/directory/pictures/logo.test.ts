import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readLogo } from "./logo.ts";

const file = (name: string) => readFileSync(join(import.meta.dirname, "../../..", name));
const demo = file("functions/directory/demo/logo.svg").toString();
const svg = (inside: string, more = "") =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 40"${more}>${inside}</svg>`;
const faultOf = (text: string) => {
  const read = readLogo(text);
  return "code" in read ? [read.code, read.found] : undefined;
};

describe("a logo", () => {
  it("is accepted when it is a PNG, or an SVG that only draws shapes; its size is read from the file", () => {
    expect(readLogo(demo)).toMatchObject({ type: "image/svg+xml", width: 64, height: 64 });
    const png = `data:image/png;base64,${file("web/assets/icon-192.png").toString("base64")}`;
    expect(readLogo(png)).toMatchObject({ type: "image/png", width: 192, height: 192 });
    const full =
      '<defs><linearGradient id="a"><stop offset="0" stop-color="#fff"/></linearGradient></defs>' +
      '<g transform="scale(2)"><path d="M1 1h3" fill="url(#a)"/><use href="#a"/></g>';
    expect(readLogo(`<?xml version="1.0" encoding="UTF-8"?>\n${svg(full)}`)).toMatchObject({
      width: 60,
      height: 40,
    });
  });

  it.each([
    ["a script", "<script>alert(1)</script>", "<script>"],
    ["a handler", '<path onclick="alert(1)" d="M0 0"/>', 'onclick="alert(1)"'],
    ["a handler in capitals", '<path ONLOAD="alert(1)"/>', 'ONLOAD="alert(1)"'],
    ["HTML inside", "<foreignObject><p>x</p></foreignObject>", "<foreignObject>"],
    ["a style", "<style>*{fill:red}</style>", "<style>"],
    ["a style of one shape", '<path style="fill:url(//x)"/>', 'style="fill:url(//x)"'],
    ["a picture from another address", '<image href="https://x.example/a.png"/>', "<image>"],
    ["a link", '<a href="https://x.example"><path d="M0 0"/></a>', "<a>"],
    [
      "a use of another address",
      '<use href="https://x.example/a.svg#b"/>',
      'href="https://x.example/a.svg#b"',
    ],
    ["a program as address", '<use xlink:href="javascript:alert(1)"/>', 'xlink:href="javascript:alert(1)"'],
    [
      "a paint from another address",
      '<path fill="url(https://x.example/#a)"/>',
      'fill="url(https://x.example/#a)"',
    ],
    ["an address spelt with an escape of CSS", '<path fill="\\75rl(//x)"/>', 'fill="\\75rl(//x)"'],
    ["a function that fetches", "<g mask=\"image-set('//x' 1x)\"/>", "mask=\"image-set('//x' 1x)\""],
    ["an animation", '<set attributeName="href" to="javascript:alert(1)"/>', "<set>"],
    ["a character reference", '<path d="&#106;"/>', 'd="&#106;"'],
    [
      "another namespace",
      '<g xmlns="http://www.w3.org/1999/xhtml"/>',
      'xmlns="http://www.w3.org/1999/xhtml"',
    ],
    ["a comment", "<!-- x -->", "<!-- x --></svg>"],
    ["an attribute without quotes", "<path d=M0/>", "<path d=M0/></svg>"],
    ["text", "<text>نام</text>", "<text>"],
    ["text between shapes", "<g>نام</g>", "نام"],
    ["an element that is not closed", "<g>", "</svg>"],
  ])("is refused when it contains %s, and the error names that part", (_, inside, found) => {
    expect(faultOf(svg(inside))).toEqual(["logo-not-taken", found]);
  });

  it("is refused when it is an SVG with a document type declaration, or neither a PNG nor an SVG", () => {
    expect(faultOf(`<!DOCTYPE svg [<!ENTITY a "b">]>${svg("")}`)).toEqual(["logo-no-picture", undefined]);
    for (const other of [
      "",
      "GIF89a",
      "data:image/png;base64,AAAA",
      "data:image/png;base64,AAAAA",
      "data:image/svg+xml;base64,AAAA",
      "https://x.example/a.png",
    ])
      expect(faultOf(other)?.[0], other).toBe("logo-no-picture");
  });

  it("is refused when anything follows its svg element, when it has no size, or when it is too wide or too tall", () => {
    expect(faultOf(`${svg("")}<p>`)).toEqual(["logo-not-taken", "<p>"]);
    expect(faultOf('<svg xmlns="http://www.w3.org/2000/svg"></svg>')).toEqual(["logo-not-taken", "viewBox"]);
    expect(faultOf(svg("").replace("60 40", "500 40"))).toEqual(["logo-ratio", undefined]);
    expect(faultOf(svg("").replace("60 40", "10 40"))).toEqual(["logo-ratio", undefined]);
  });
});
