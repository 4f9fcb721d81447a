import { beforeAll, describe, expect, it } from "vitest";
import { buildDesk, type Desk, heaviestDesk } from "./desk.ts";

let desk: Desk;
beforeAll(async () => {
  desk = await buildDesk();
});

const text = (path: RegExp) =>
  desk.files.filter((file) => path.test(file.path)).map(({ contents }) => Buffer.from(contents).toString());

describe("the desk as it is built", () => {
  it("is one document, and files named by their content where files are cached for ever", () => {
    const others = desk.files.map(({ path }) => path).filter((path) => path !== "assets/desk/index.html");
    expect(others.length).toBeGreaterThan(5);
    expect(others.filter((path) => !/^assets\/assets\/desk\/[\w.-]+-[\w-]{8}\.\w+$/.test(path))).toEqual([]);
    const [document = ""] = text(/index\.html$/);
    const named = [...document.matchAll(/(?:src|href)="\/([^"]+)"/g)].map(([, path]) => `assets/${path}`);
    expect(named.length).toBeGreaterThan(1);
    expect(named.filter((path) => !others.includes(path))).toEqual([]);
  });

  it("weighs at most 200 KB before its first screen, and brings screens when they are gone to", () => {
    expect(desk.first).toBeLessThan(heaviestDesk);
    expect(desk.whole).toBeGreaterThan(desk.first);
  });

  it("is the fast React whoever builds it, and speaks Persian and English only", () => {
    const code = text(/\.js$/).join("\n");
    expect(code).not.toMatch(/jsxDEV|is not a prop\. Trying to access/);
    expect(code).toContain("نمایش فهرست");
    expect(code).toContain("Show suggestions");
    expect(code).not.toMatch(/Vorschläge|Suggestions affich|عرض المقترحات/);
  });

  it("has nothing in its document that the policy would refuse", () => {
    const [document = ""] = text(/index\.html$/);
    expect(document).not.toMatch(/<style|style=|<script(?![^>]*\bsrc=)|\son\w+=/);
  });
});
