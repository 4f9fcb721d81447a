/** Reads the texts of all source files below the project's folder, and exports them for translators. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { entriesOf, type SourceText, textsOf } from "./exported.ts";
import { languagesIn, tableFile } from "./language-table.ts";
import { type SourceTexts, textsIn } from "./sites.ts";
import { sourceFiles } from "./source-files.ts";
import { type TextFile, usualTraits } from "./text-file.ts";

export interface Source extends SourceTexts {
  readonly file: string;
  readonly source: string;
}

export const languagesOf = (root: string): readonly string[] =>
  languagesIn(readFileSync(join(root, tableFile), "utf8"));

/** @param languages the tags of the languages to read besides Persian and English */
export const readSources = (root: string, languages: readonly string[]): readonly Source[] =>
  sourceFiles(root).flatMap((file) => {
    const source = readFileSync(join(root, file), "utf8");
    if (!/\bfa\b|\bwords\(/.test(source)) return [];
    const texts = textsIn(file, source, languages);
    return texts.sites.length > 0 ? [{ file, source, ...texts }] : [];
  });

export const allTexts = (sources: readonly Source[]): readonly SourceText[] =>
  sources.flatMap(({ file, sites }) => sites.flatMap((site) => textsOf(file, site)));

/**
 * Makes the file for a translator.
 * @param language the language of the translator; when absent, the file has every text in every language of the table
 */
export function exportTexts(root: string, language?: string): TextFile {
  const known = languagesOf(root);
  const languages = language === undefined ? known : [language];
  const further = languages.filter((one) => one !== "fa" && one !== "en");
  const texts = readSources(root, further).flatMap((source) => entriesOf(source.file, source, further));
  const isNew = language !== undefined && !known.includes(language);
  return {
    ...(language !== undefined && { language }),
    ...(isNew && { traits: usualTraits(language) }),
    texts,
  };
}
