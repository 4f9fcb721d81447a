/** Puts the texts of a translator into the code of a source file. */
import { dirname, relative } from "node:path";
import { parseSync } from "oxc-parser";
import { codeOfMessage } from "./code-of.ts";
import { codeOfShape } from "./code-of-shape.ts";
import { textsOf } from "./exported.ts";
import { type Message, written } from "./message.ts";
import type { Shape, Span } from "./shape.ts";
import type { Site } from "./sites.ts";

/** The translator's texts, by the key of the text (`SourceText.key`). */
export type NewTexts = ReadonlyMap<string, Message>;

interface Edit extends Span {
  readonly code: string;
}

export function edited(
  file: string,
  source: string,
  sites: readonly Site[],
  language: string,
  texts: NewTexts,
): string {
  const edits = sites.flatMap((site) =>
    language === "fa" || language === "en"
      ? corrections(file, site, language, texts)
      : translation(file, site, language, texts),
  );
  const changed = [...edits]
    .sort((a, b) => b.start - a.start)
    .reduce((text, { start, end, code }) => text.slice(0, start) + code + text.slice(end), source);
  return edits.some(({ code }) => code.includes("plural(")) ? withPlural(file, changed) : changed;
}

const same = (one: Message, other: Message | undefined): boolean =>
  other !== undefined && written(one) === written(other);

/** Returns the edits that replace changed Persian or English texts at one place of a file, and leave all other code as it is. */
const corrections = (file: string, site: Site, language: string, texts: NewTexts): readonly Edit[] =>
  textsOf(file, site).flatMap(({ key, inFunction, languages }) => {
    const [message, own, english] = [texts.get(key), languages.get(language), languages.get("en")];
    if (!message || !own || !english || same(message, own.message)) return [];
    const { start, end } = own;
    return [{ start, end, code: codeOfMessage(message, { language, inFunction, own, english }) }];
  });

/** Returns the edit that writes all texts of one place in a further language; no edit when none of these texts changed. */
function translation(file: string, site: Site, language: string, texts: NewTexts): readonly Edit[] {
  const all = textsOf(file, site);
  const isSame = all.every(({ key, languages }) => {
    const message = texts.get(key);
    return !message || same(message, languages.get(language)?.message);
  });
  if (isSame) return [];
  const byPath = new Map(
    all.map(({ key, path, languages }) => [path, texts.get(key) ?? languages.get(language)?.message]),
  );
  const code = codeOfShape(site.en, (path) => byPath.get(path), language, site.kind === "object");
  return code === undefined ? [] : [placed(site, language, code)];
}

function placed({ further, insertAt }: Site, language: string, code: string): Edit {
  const entry = `${/^\w+$/.test(language) ? language : JSON.stringify(language)}: ${code}`;
  const before: (Shape & { readonly property: Span }) | undefined = further.get(language);
  if (before) return { ...before.property, code: entry };
  const { offset, before: opening, after } = insertAt;
  return { start: offset, end: offset, code: `${opening}${entry}${after}` };
}

const pluralFile = "shared/contracts/fields/plural.ts";

function withPlural(file: string, source: string): string {
  const path = relative(dirname(file), pluralFile);
  const from = path.startsWith(".") ? path : `./${path}`;
  if (source.includes(`"${from}"`)) return source;
  const { body } = parseSync(file, source).program;
  const at = (body.find(({ type }) => type === "ImportDeclaration") ?? body[0])?.start ?? 0;
  return `${source.slice(0, at)}import { plural } from "${from}";\n${source.slice(at)}`;
}
