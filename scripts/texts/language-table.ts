/** Reads the table of languages in the source code, and adds languages to the table. */
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

/** Returns the tags of all languages in the table, the default language first. */
export const languagesIn = (source: string): readonly string[] =>
  tableIn(source).properties.map(({ key }) => nameOf(key, source));

/** Returns the source of the table's file with this language and its traits added, or replaced when the table has the language. */
export function withLanguage(source: string, language: string, traits: Traits): string {
  const { node, properties } = tableIn(source);
  const before = properties.find(({ key }) => nameOf(key, source) === language);
  const entry = `${JSON.stringify(language)}: ${JSON.stringify(traits, undefined, 2)}`;
  if (before) return `${source.slice(0, before.start)}${entry}${source.slice(before.end)}`;
  const end = properties.at(-1)?.end ?? node.start + 1;
  return `${source.slice(0, end)}, ${entry}${source.slice(end)}`;
}
