/** Reads and extends the table of languages in the sources. */
import { type ObjectExpression, type ObjectProperty, parseSync, Visitor } from "oxc-parser";
import { nameOf } from "./shape.ts";
import type { Traits } from "./text-file.ts";

export const tableFile = "shared/contracts/fields/language.ts";

interface Table {
  readonly node: ObjectExpression;
  readonly properties: readonly ObjectProperty[];
}

function tableIn(source: string): Table {
  const found: ObjectExpression[] = [];
  new Visitor({
    VariableDeclarator: ({ id, init }) => {
      if (id.type !== "Identifier" || id.name !== "table") return;
      let value = init;
      while (value?.type === "TSAsExpression" || value?.type === "TSSatisfiesExpression")
        value = value.expression;
      if (value?.type === "ObjectExpression") found.push(value);
    },
  }).visit(parseSync(tableFile, source).program);
  const [node] = found;
  if (!node) throw new Error(`${tableFile} has no table of languages`);
  return { node, properties: node.properties.filter((property) => property.type === "Property") };
}

/** The tags, the default language first. */
export const languagesIn = (source: string): readonly string[] =>
  tableIn(source).properties.map(({ key }) => nameOf(key, source));

/** The table's source with the language, as `traits` describe it; those of a language that is in it are replaced. */
export function withLanguage(source: string, language: string, traits: Traits): string {
  const { node, properties } = tableIn(source);
  const before = properties.find(({ key }) => nameOf(key, source) === language);
  const entry = `${JSON.stringify(language)}: ${JSON.stringify(traits, undefined, 2)}`;
  if (before) return `${source.slice(0, before.start)}${entry}${source.slice(before.end)}`;
  const end = properties.at(-1)?.end ?? node.start + 1;
  return `${source.slice(0, end)}, ${entry}${source.slice(end)}`;
}
