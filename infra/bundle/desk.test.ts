import { beforeAll, describe, expect, it } from "vitest";
import { buildDesk, type Desk, heaviestDesk } from "./desk.ts";

let desk: Desk;
beforeAll(async () => {
  desk = await buildDesk();
});

const text = (path: RegExp) =>
  desk.files.filter((file) => path.test(file.path)).map(({ contents }) => Buffer.from(contents).toString());

describe("the build of the desk, the staff's web application,", () => {
  it("is one HTML document, and files that are named by a hash of their content, so that browsers may cache these files for ever", () => {
    const others = desk.files.map(({ path }) => path).filter((path) => path !== "assets/desk/index.html");
    expect(others.length).toBeGreaterThan(5);
    expect(others.filter((path) => !/^assets\/assets\/desk\/[\w.-]+-[\w-]{8}\.\w+$/.test(path))).toEqual([]);
    const [document = ""] = text(/index\.html$/);
    const named = [...document.matchAll(/(?:src|href)="\/([^"]+)"/g)].map(([, path]) => `assets/${path}`);
    expect(named.length).toBeGreaterThan(1);
    expect(named.filter((path) => !others.includes(path))).toEqual([]);
  });

  it("loads at most 200 KB of scripts before its first screen, and loads each further screen when it is opened", () => {
    expect(desk.first).toBeLessThan(heaviestDesk);
    expect(desk.whole).toBeGreaterThan(desk.first);
  });

  it("contains React's production build whatever NODE_ENV says, and no languages but Persian and English", () => {
    const code = text(/\.js$/).join("\n");
    expect(code).not.toMatch(/jsxDEV|is not a prop\. Trying to access/);
    expect(code).toContain("نمایش فهرست");
    expect(code).toContain("Show suggestions");
    expect(code).not.toMatch(/Vorschläge|Suggestions affich|عرض المقترحات/);
  });

  it("has nothing in its HTML document that the content security policy would refuse", () => {
    const [document = ""] = text(/index\.html$/);
    expect(document).not.toMatch(/<style|style=|<script(?![^>]*\bsrc=)|\son\w+=/);
  });
});
