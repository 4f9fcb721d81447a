/** Makes the entries of the file for translators from the texts of the source code. */
import { placesOf, written } from "./message.ts";
import { leavesOf, type Shape } from "./shape.ts";
import type { Site, SourceTexts } from "./sites.ts";
import { isSms, smsLimit } from "./sms.ts";
import type { TextEntry } from "./text-file.ts";

type TextLeaf = Extract<Shape, { kind: "text" }>;

/** One text of the source code, in each language in which the source code has the text. */
export interface SourceText {
  readonly key: string;
  readonly path: string;
  readonly inFunction: boolean;
  readonly languages: ReadonlyMap<string, TextLeaf>;
}

/**
 * Returns the texts at one place of a file (`site`). The key of a text is the file, the place's name, and the path in the
 * English texts.
 */
export function textsOf(file: string, site: Site): readonly SourceText[] {
  const shapes = new Map([["fa", site.fa], ["en", site.en], ...site.further] as const);
  const leaves = [...shapes].map(([language, shape]) => [language, new Map(textLeaves(shape))] as const);
  return textLeaves(site.en).map(([path]) => ({
    key: `${file}#${site.name}${path}`,
    path,
    inFunction: isInFunction(site.en, path),
    languages: new Map(
      leaves.flatMap(([language, texts]) => {
        const text = texts.get(path);
        return text ? [[language, text] as const] : [];
      }),
    ),
  }));
}

const textLeaves = (shape: Shape): readonly (readonly [string, TextLeaf])[] =>
  leavesOf(shape).flatMap(([path, leaf]) => (leaf.kind === "text" ? [[path, leaf] as const] : []));

function isInFunction(shape: Shape, path: string, at = ""): boolean {
  if (shape.kind === "function") return path === at || path.startsWith(`${at}.`);
  const inner: readonly (readonly [string, Shape])[] =
    shape.kind === "table"
      ? shape.entries
      : shape.kind === "list" || shape.kind === "call"
        ? shape.items.map((item, index) => [String(index), item] as const)
        : [];
  return inner.some(([key, item]) => {
    const here = `${at}.${key}`;
    return (path === here || path.startsWith(`${here}.`)) && isInFunction(item, path, here);
  });
}

/**
 * Returns the entries for the texts of one source file, each in Persian and English and in the given languages.
 * @param languages the tags of further languages
 */
export const entriesOf = (
  file: string,
  { header, sites }: SourceTexts,
  languages: readonly string[],
): readonly TextEntry[] =>
  sites.flatMap((site) =>
    textsOf(file, site).map((text) => {
      const places = [...placesOf(text.languages.get("en")?.message ?? [])];
      const sayings = ["fa", "en", ...languages].flatMap((language) => {
        const said = text.languages.get(language);
        return said ? [[language, written(said.message)] as const] : [];
      });
      return {
        key: text.key,
        ...Object.fromEntries(sayings),
        ...(places.length > 0 && { places }),
        context: [readBy(file), header, site.comment === header ? "" : site.comment]
          .filter(Boolean)
          .join(" · "),
        ...(isSms(text.key) && { limit: smsLimit }),
      };
    }),
  );

const readers: readonly (readonly [RegExp, string])[] = [
  [/^web\/citizen\//, "The applicants' pages"],
  [/^web\/desk\//, "The desk, for staff"],
  [/^web\/design\//, "The applicants' pages and the desk"],
  [/^shared\/contracts\/refusals\//, "Says why something was refused"],
  [/^shared\/contracts\/fields\/usual-texts/, "A message to applicants"],
  [/^shared\/contracts\//, "Forms and their errors"],
  [/^functions\/directory\//, "The organisation's data, for administrators"],
  [/^functions\/meeting\//, "Calendars of meetings"],
  [/^functions\/notification\//, "Messages to applicants"],
];

const readBy = (file: string): string =>
  readers.find(([pattern]) => pattern.test(file))?.[1] ?? "Pages and messages";
