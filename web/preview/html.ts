/** Reads the HTML of this site's own pages in tests: their tags, in order. */

export interface Tag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** The position of the tag in the text. */
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

/**
 * The contents of each element with this name. Works only for elements that cannot contain themselves, such as `form`
 * or `label`.
 */
export const insides = (html: string, name: string): readonly string[] =>
  [...html.matchAll(new RegExp(`<${name}[ >].*?</${name}>`, "gs"))].map(([whole]) => whole);
