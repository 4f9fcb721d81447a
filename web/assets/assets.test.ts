import { readFileSync } from "node:fs";
import { join } from "node:path";
import { transform } from "esbuild";
import { describe, expect, test } from "vitest";

const read = (name: string): string => readFileSync(join(import.meta.dirname, name), "utf8");

describe.each(["app.css", "print.css"])("style sheet %s", (name) => {
  const css = read(name).replaceAll(/\/\*.*?\*\//gs, "");

  test("uses only logical layout properties, so that it serves both writing directions (C1)", () => {
    const physical =
      /(?:^|[\s;{])(?:(?:margin|padding|border|inset|scroll-(?:margin|padding))-(?:left|right|top|bottom)|left|right|top|bottom|(?:min-|max-)?(?:width|height))\s*:|text-align:\s*(?:left|right)|float:\s*(?:left|right)/;
    // Media queries name the width of the screen, which is not a layout property.
    expect(css.replaceAll(/@media[^{]*/g, "")).not.toMatch(physical);
  });

  test("loads nothing from other sites", () => {
    expect(css).not.toMatch(/@import|https?:|url\("?\//);
  });
});

test("app.css is at most 20 KB, and enhance.js and print.css at most 4 KB each, minified as they are served (C1)", async () => {
  const served = await Promise.all(
    (["app.css", "enhance.js", "print.css"] as const).map((name) =>
      transform(read(name), { loader: name.endsWith("css") ? "css" : "js", minify: true }),
    ),
  );
  const [sheet = 0, script = 0, printed = 0] = served.map(({ code }) => Buffer.byteLength(code));
  expect(sheet).toBeLessThanOrEqual(20_000);
  expect(script).toBeLessThanOrEqual(4_000);
  // No page waits for the print style sheet before it is shown.
  expect(printed).toBeLessThanOrEqual(4_000);
});
