/** Just enough reading of HTML for the tests: the tags of a page we wrote ourselves, in order. */

export interface Tag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Where it begins in the text. */
  readonly at: number;
}

/** The opening tags of a page. */
export const tagsOf = (html: string): readonly Tag[] =>
  [...html.matchAll(/<([a-z][a-z0-9]*)((?:\s+[a-z-]+(?:="[^"]*")?)*)\s*\/?>/g)].map(
    ({ 1: name = "", 2: rest = "", index }) => ({ name, attributes: attributesOf(rest), at: index }),
  );

const attributesOf = (text: string): Record<string, string> =>
  Object.fromEntries(
    [...text.matchAll(/([a-z-]+)(?:="([^"]*)")?/g)].map(([, name = "", value = ""]) => [name, value]),
  );

/** The insides of every element of a name that does not hold its own kind, such as `form` or `label`. */
export const insides = (html: string, name: string): readonly string[] =>
  [...html.matchAll(new RegExp(`<${name}[ >].*?</${name}>`, "gs"))].map(([whole]) => whole);
