/**
 * Finds the places in a source file that hold texts in Persian and English: calls of `words({…}, {…})`, and objects with the
 * properties `fa` and `en`.
 */
import {
  type Expression,
  type Node,
  type ObjectExpression,
  type ObjectProperty,
  parseSync,
} from "oxc-parser";
import { leavesOf, nameOf, type Shape, type Span, shapeOf } from "./shape.ts";

export interface Site {
  /** The names of the variables and properties around the texts, joined by dots: `meetingWords.stages`. */
  readonly name: string;
  /**
   * With `words`, a further language may lack some texts, and the English text is shown for each. With `object`, a further
   * language has all texts.
   */
  readonly kind: "words" | "object";
  readonly fa: Shape;
  readonly en: Shape;
  /** The texts in further languages, by the language's tag. */
  readonly further: ReadonlyMap<string, Shape & { readonly property: Span }>;
  /** The offset at which a further language is inserted, and the code to insert before and after its texts. */
  readonly insertAt: { readonly offset: number; readonly before: string; readonly after: string };
  /** The comment before the texts, without the comment's markers; empty when there is none. */
  readonly comment: string;
}

export interface SourceTexts {
  /** The first comment of the file. */
  readonly header: string;
  readonly sites: readonly Site[];
}

/**
 * Returns all places of a source file that hold texts.
 * @param languages the tags of the further languages to read, besides Persian and English
 * @throws SyntaxError when the source does not parse
 */
export function textsIn(file: string, source: string, languages: readonly string[]): SourceTexts {
  const { program, comments, errors } = parseSync(file, source);
  const [error] = errors;
  if (error) throw new SyntaxError(`${file}: ${error.message}`);
  const said = comments.map(({ start, end, value }) => ({ start, end, text: sentenceOf(value) }));
  const commentBefore = ({ start }: Span): string => {
    const before = said.findLast(({ end }) => end <= start);
    return before && source.slice(before.end, start).trim() === "" ? before.text : "";
  };
  const sites: Site[] = [];
  const visit = (node: Node, names: readonly string[], comment: string): void => {
    const inner = [...names, ...nameIn(node, source)];
    const closer = isStatement(node) || node.type === "Property" ? commentBefore(node) || comment : comment;
    const site = siteOf(node, source, languages);
    if (site && hasText(site)) sites.push({ ...site, name: inner.join("."), comment: closer });
    else for (const child of childrenOf(node)) visit(child, inner, closer);
  };
  visit(program, [], "");
  return { header: said[0]?.text ?? "", sites: numbered(sites) };
}

const isStatement = ({ type }: Node): boolean => /Declaration$/.test(type);

/** Makes the names of a file's places different: the second place with the same name gets the suffix `~2`, and so on. */
function numbered(sites: readonly Site[]): readonly Site[] {
  const times = new Map<string, number>();
  return sites.map((site) => {
    const time = (times.get(site.name) ?? 0) + 1;
    times.set(site.name, time);
    return time === 1 ? site : { ...site, name: `${site.name}~${time}` };
  });
}

const sentenceOf = (comment: string): string =>
  comment
    .split("\n")
    .map((line) => line.replace(/^\s*\*+ ?/, "").trim())
    .join(" ")
    .trim();

function nameIn(node: Node, source: string): readonly string[] {
  if (node.type === "VariableDeclarator" && node.id.type === "Identifier") return [node.id.name];
  if (node.type === "FunctionDeclaration" && node.id) return [node.id.name];
  if (node.type === "Property") return [nameOf(node.key, source)];
  return [];
}

const isNode = (value: unknown): value is Node =>
  typeof value === "object" && value !== null && typeof (value as { type?: unknown }).type === "string";

const childrenOf = (node: Node): readonly Node[] =>
  Object.values(node).flatMap((value: unknown) => (Array.isArray(value) ? value : [value]).filter(isNode));

const hasText = ({ fa, en }: Pick<Site, "fa" | "en">): boolean =>
  [fa, en].every((shape) => leavesOf(shape).some(([, { kind }]) => kind === "text"));

type Found = Omit<Site, "name" | "comment">;

function siteOf(node: Node, source: string, languages: readonly string[]): Found | undefined {
  if (node.type === "ObjectExpression") return objectSite(node, source, languages);
  if (node.type !== "CallExpression" || node.callee.type !== "Identifier" || node.callee.name !== "words")
    return undefined;
  const [fa, en, further] = node.arguments as Expression[];
  if (!fa || !en || fa.type !== "ObjectExpression" || en.type !== "ObjectExpression") return undefined;
  const table = further?.type === "ObjectExpression" ? further : undefined;
  const end = table ? lastOf(table) : en.end;
  return {
    kind: "words",
    fa: shapeOf(fa, source),
    en: shapeOf(en, source),
    further: byLanguage(table ? propertiesOf(table) : [], source),
    insertAt: table ? { offset: end, before: ", ", after: "" } : { offset: end, before: ", { ", after: " }" },
  };
}

function objectSite(node: ObjectExpression, source: string, languages: readonly string[]): Found | undefined {
  const properties = propertiesOf(node);
  const [fa, en] = ["fa", "en"].map((language) =>
    properties.find(({ key, shorthand }) => !shorthand && nameOf(key, source) === language),
  );
  if (!fa || !en) return undefined;
  const others = properties.filter(({ key }) => languages.includes(nameOf(key, source)));
  return {
    kind: "object",
    fa: shapeOf(fa.value, source),
    en: shapeOf(en.value, source),
    further: byLanguage(others, source),
    insertAt: { offset: (others.at(-1) ?? en).end, before: ", ", after: "" },
  };
}

const propertiesOf = ({ properties }: ObjectExpression): readonly ObjectProperty[] =>
  properties.filter((property) => property.type === "Property");

const lastOf = ({ properties, end }: ObjectExpression): number => properties.at(-1)?.end ?? end - 1;

const byLanguage = (properties: readonly ObjectProperty[], source: string): Site["further"] =>
  new Map(
    properties.map(({ key, value, start, end }) => [
      nameOf(key, source),
      { ...shapeOf(value, source), property: { start, end } },
    ]),
  );
