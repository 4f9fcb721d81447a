import { describe, expect, it } from "vitest";
import { staticFiles } from "./static-files.ts";

describe("static files", () => {
  it("are all below one path, which is named by a hash of their content", async () => {
    const [once, again] = await Promise.all([staticFiles(), staticFiles()]);
    expect(once.base).toMatch(/^\/assets\/[0-9a-f]{8}$/);
    expect(again).toEqual(once);
    expect(once.files.filter(({ path }) => !path.startsWith(`assets${once.base}/`))).toEqual([]);
  });

  it("include every file that a style sheet names, such as the fonts for Arabic and Latin script", async () => {
    const { base, files } = await staticFiles();
    const paths = new Set(files.map(({ path }) => path.slice(`assets${base}/`.length)));
    const sheets = files
      .filter(({ path }) => path.endsWith(".css"))
      .map(({ contents }) => Buffer.from(contents).toString());
    const named = sheets.flatMap((sheet) =>
      [...sheet.matchAll(/url\(["']?([^"')]+)/g)].map(([, path]) => path ?? ""),
    );
    expect(named).toContain("fonts/vazirmatn-arabic.woff2");
    expect(named.filter((path) => !paths.has(path))).toEqual([]);
  });
});
