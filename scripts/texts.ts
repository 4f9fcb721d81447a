/**
 * `npm run texts -- export|import`: the texts of pages and messages, for translators (`docs/use/translate.md`). Exits with 1
 * when a file is refused, and then changes nothing.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { importTexts } from "./texts/import-texts.ts";
import { exportTexts } from "./texts/sources.ts";
import { isTag, readTextFile } from "./texts/text-file.ts";

const usage = "npm run texts -- export [--language ar] [--to file.json] | import file.json [--language en]";
const root = join(import.meta.dirname, "..");

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { language: { type: "string" }, to: { type: "string" } },
});
const { language } = values;
const [command, file] = positionals;

if (language !== undefined && !isTag(language))
  fail(`“${language}” is not a language tag; write it as ar or az-Arab`);
else if (command === "export")
  exportTo(values.to ?? `dist/texts${language === undefined ? "" : `-${language}`}.json`);
else if (command === "import" && file !== undefined) importFrom(file);
else fail(usage);

function fail(why: string): void {
  process.exitCode = 1;
  console.error(why);
}

function exportTo(to: string): void {
  const exported = exportTexts(root, language);
  mkdirSync(dirname(resolve(to)), { recursive: true });
  writeFileSync(to, `${JSON.stringify(exported, undefined, 2)}\n`);
  const translated =
    language === undefined
      ? ""
      : `, ${exported.texts.filter((text) => language in text).length} of them in ${language}`;
  console.log(`${to}: ${exported.texts.length} texts${translated}`);
}

function importFrom(from: string): void {
  const read = readTextFile(from);
  if ("problems" in read) {
    fail(read.problems.join("\n"));
    return;
  }
  const done = importTexts(root, { ...read.file, ...(language !== undefined && { language }) });
  if ("problems" in done) {
    fail([...done.problems, `Texts to correct: ${done.problems.length}. Nothing was changed.`].join("\n"));
    return;
  }
  for (const key of done.outdated) console.log(`${key}: the English text changed since the export`);
  for (const [one, count] of Object.entries(done.missing))
    if (count > 0) console.log(`${one}: ${count} texts are not translated, and stay English`);
  console.log(`${done.changed.length} files changed`);
}
