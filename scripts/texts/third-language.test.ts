/** A third language needs no code: the sources are copied, a language is imported into the copy, and it compiles and shows. */
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

/** The texts between tags, as people read them. */
const textsOf = (html: string): readonly string[] =>
  html
    .replaceAll(/<(script|style)[^>]*>.*?<\/\1>/gs, "")
    .split(/<[^>]*>/)
    .map((text) => text.trim())
    .filter((text) => text !== "");

/** Words without an accent; addresses of pages are no words. */
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
  it("is imported whole, and a second import of it changes nothing", () => {
    const file = pseudoTranslated(exportTexts(copy, pseudoTag));
    expect(importTexts(copy, file)).toMatchObject({ missing: { [pseudoTag]: 0 }, outdated: [] });
    expect(sourceOf("web/citizen/home.text.ts")).toContain(`"${pseudoTag}": {`);
    expect(importTexts(copy, file)).toMatchObject({ changed: [] });
  });

  it("compiles", async () => {
    const tsc = join(copy, "node_modules/.bin/tsc");
    const check = (...options: readonly string[]) =>
      run(tsc, ["--incremental", "false", "-p", ...options], { cwd: copy }).then(
        () => "",
        (failed: { readonly stdout: string }) => failed.stdout,
      );
    expect(await check(".")).toBe("");
    expect(await check("web/desk")).toBe("");
  });

  it("shows no English text of ours on the applicants' pages, which name their language and direction", async () => {
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

  it("can be chosen beside the other one", async () => {
    const { home = "" } = await pagesIn(pseudoTag);
    const choices = [...home.matchAll(/name="language" value="([\w-]+)" lang="([\w-]+)"/g)];
    expect(choices.map(([, value]) => value)).toEqual(["fa", "en"]);
  });
});
