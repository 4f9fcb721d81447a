/**
 * Tests that a third language can be added without changes of code: copies the source code, imports a language into the copy,
 * compiles the copy, and renders pages in this language.
 */
import { execFile } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { traitsOf } from "../../shared/contracts/fields/language.ts";
import { frame } from "../../web/preview/frame.ts";
import { importTexts } from "./import-texts.ts";
import { pseudoTag, pseudoTranslated } from "./pseudo-language.ts";
import { exportTexts } from "./sources.ts";

const run = promisify(execFile);
const project = join(import.meta.dirname, "../..");
const folders = ["events", "functions", "infra", "local", "scripts", "shared", "test", "web"];
const files = ["biome.json", ".gitignore", "package.json", "tsconfig.json", "vitest.config.ts"];
const names = ["home", "register-sent", "register-answered", "track-empty", "track-errors", "refused"];

let copy: string;

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), "texts-"));
  for (const name of [...folders, ...files])
    cpSync(join(project, name), join(copy, name), { recursive: true });
  symlinkSync(join(project, "node_modules"), join(copy, "node_modules"));
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

const sourceOf = (file: string): string => readFileSync(join(copy, file), "utf8");

/** Returns the texts between the tags of a page, which a reader of the page sees. */
const textsOf = (html: string): readonly string[] =>
  html
    .replaceAll(/<(script|style)[^>]*>.*?<\/\1>/gs, "")
    .split(/<[^>]*>/)
    .map((text) => text.trim())
    .filter((text) => text !== "");

/** Whether a text has Latin words but none of the invented language's accents. Addresses of pages do not count. */
const isEnglish = (text: string): boolean => /[a-z]{2}/.test(text) && !/[àçéîñöšûýž]|^\S+\.\S+$/i.test(text);

const program = (language: string): string => `
  import { pagesIn } from "../../web/preview/one-language.tsx";
  process.stdout.write(JSON.stringify(pagesIn("${language}", ${JSON.stringify(names)})));`;

async function pagesIn(language: string): Promise<Readonly<Record<string, string>>> {
  const bundle = join(copy, "dist/one-language.mjs");
  await build({
    ...{ stdin: { contents: program(language), resolveDir: join(copy, "scripts/texts") }, outfile: bundle },
    ...{ bundle: true, platform: "node", format: "esm", preserveSymlinks: true, logLevel: "error" },
    ...{ jsx: "automatic", jsxImportSource: "preact" },
  });
  const { stdout } = await run(process.execPath, [bundle], { maxBuffer: 10_000_000 });
  return JSON.parse(stdout) as Record<string, string>;
}

describe("an export of Persian and English", () => {
  it("changes no source when it is imported again", () => {
    expect(importTexts(copy, exportTexts(copy))).toEqual({
      changed: [],
      missing: { fa: 0, en: 0 },
      outdated: [],
    });
  });
});

describe("a third language", () => {
  it("has every text after its import, and a second import of the same file changes nothing", () => {
    const file = pseudoTranslated(exportTexts(copy, pseudoTag));
    expect(importTexts(copy, file)).toMatchObject({ missing: { [pseudoTag]: 0 }, outdated: [] });
    expect(sourceOf("web/citizen/home.text.ts")).toContain(`"${pseudoTag}": {`);
    expect(importTexts(copy, file)).toMatchObject({ changed: [] });
  });

  it("leaves the source code free of type errors", async () => {
    const tsc = join(copy, "node_modules/.bin/tsc");
    const check = (...options: readonly string[]) =>
      run(tsc, ["--incremental", "false", "-p", ...options], { cwd: copy }).then(
        () => "",
        (failed: { readonly stdout: string }) => failed.stdout,
      );
    expect(await check(".")).toBe("");
    expect(await check("web/desk")).toBe("");
  });

  it("leaves no English text on the applicants' pages, which declare the language and its direction", async () => {
    const { organisation } = frame("en");
    const known = [organisation.name.en, organisation.address.en, traitsOf("en").name];
    for (const [name, html] of Object.entries(await pagesIn(pseudoTag))) {
      expect(html, name).toContain(`<html lang="${pseudoTag}" dir="ltr">`);
      const texts = textsOf(html);
      expect(texts.length, name).toBeGreaterThan(20);
      expect(
        texts.filter((text) => isEnglish(text) && !known.includes(text)),
        name,
      ).toEqual([]);
    }
  });

  it("offers on its pages a switch to Persian and to English", async () => {
    const { home = "" } = await pagesIn(pseudoTag);
    const choices = [...home.matchAll(/name="language" value="([\w-]+)" lang="([\w-]+)"/g)];
    expect(choices.map(([, value]) => value)).toEqual(["fa", "en"]);
  });
});
