/** Checks a translator's file, and writes its texts into the source code. */
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { checkedText } from "./checks.ts";
import { edited, type NewTexts } from "./edited.ts";
import type { SourceText } from "./exported.ts";
import { languagesIn, tableFile, withLanguage } from "./language-table.ts";
import { type Message, written } from "./message.ts";
import { allTexts, languagesOf, readSources, type Source } from "./sources.ts";
import { type TextEntry, type TextFile, usualTraits } from "./text-file.ts";

export interface Imported {
  /** The paths of the source files that changed. */
  readonly changed: readonly string[];
  /** The number of texts without a translation, which are shown in English, by language. */
  readonly missing: Readonly<Record<string, number>>;
  /** The keys of the texts whose English version changed after the file was exported. */
  readonly outdated: readonly string[];
}

/** The faults of a file, as sentences with the keys of the texts. When there is a fault, nothing is written. */
export interface Refused {
  readonly problems: readonly string[];
}

export function importTexts(root: string, file: TextFile): Imported | Refused {
  const languages = file.language === undefined ? languagesOf(root) : [file.language];
  const before = allTexts(readSources(root, languages));
  const known = new Map(before.map((text) => [text.key, text]));
  const read = languages.map((language) => [language, newTexts(file.texts, language, known)] as const);
  const problems = [...unknownKeys(file.texts, known), ...read.flatMap(([, { wrong }]) => wrong)];
  if (problems.length > 0) return { problems };
  const changed = new Set(
    read.flatMap(([language, { texts }]) => writeLanguage(root, language, texts, file)),
  );
  if (changed.size > 0) format(root, [...changed]);
  return {
    changed: [...changed],
    missing: Object.fromEntries(
      read.map(([language, { texts }]) => [language, missingIn(before, language, texts)]),
    ),
    outdated: file.language === "en" ? [] : outdatedIn(file.texts, known),
  };
}

const unknownKeys = (
  entries: readonly TextEntry[],
  known: ReadonlyMap<string, SourceText>,
): readonly string[] =>
  entries.filter(({ key }) => !known.has(key)).map(({ key }) => `${key}: no text has this key; export again`);

function newTexts(
  entries: readonly TextEntry[],
  language: string,
  known: ReadonlyMap<string, SourceText>,
): { readonly texts: NewTexts; readonly wrong: readonly string[] } {
  const texts = new Map<string, Message>();
  const wrong = entries.flatMap((entry) => {
    const source = known.get(entry.key);
    if (source === undefined || entry[language] === undefined || isUnchanged(entry, language, source))
      return [];
    const checked = checkedText(entry[language], language, source);
    if ("wrong" in checked) return checked.wrong.map((why) => `${entry.key} (${language}): ${why}`);
    texts.set(entry.key, checked.message);
    return [];
  });
  return { texts, wrong };
}

/** Whether a text of the file equals the text of the source code. Such a text is not checked against the English text. */
function isUnchanged(entry: TextEntry, language: string, { languages }: SourceText): boolean {
  const own = languages.get(language);
  return own !== undefined && written(own.message) === entry[language];
}

function writeLanguage(
  root: string,
  language: string,
  texts: NewTexts,
  { traits }: TextFile,
): readonly string[] {
  const sources = readSources(root, [language]);
  const changed = sources.filter((source) => writeSource(root, source, language, texts));
  return [...changed.map(({ file }) => file), ...writeTable(root, language, traits)];
}

function writeSource(
  root: string,
  { file, source, sites }: Source,
  language: string,
  texts: NewTexts,
): boolean {
  const now = edited(file, source, sites, language, texts);
  if (now !== source) writeFileSync(join(root, file), now);
  return now !== source;
}

function writeTable(root: string, language: string, traits: TextFile["traits"]): readonly string[] {
  const path = join(root, tableFile);
  const source = readFileSync(path, "utf8");
  if (languagesIn(source).includes(language)) return [];
  writeFileSync(path, withLanguage(source, language, traits ?? usualTraits(language)));
  return [tableFile];
}

const missingIn = (before: readonly SourceText[], language: string, texts: NewTexts): number =>
  before.filter(({ key, languages }) => !texts.has(key) && !languages.has(language)).length;

const outdatedIn = (
  entries: readonly TextEntry[],
  known: ReadonlyMap<string, SourceText>,
): readonly string[] =>
  entries.flatMap(({ key, en }) => {
    const english = known.get(key)?.languages.get("en");
    return en !== undefined && english && written(english.message) !== en ? [key] : [];
  });

function format(root: string, files: readonly string[]): void {
  const options = ["check", "--write", "--linter-enabled=false", "--log-level=error"];
  execFileSync(join(root, "node_modules/.bin/biome"), [...options, ...files], {
    cwd: root,
    stdio: "inherit",
  });
}
