/** Finds the organisation's template from which a message that the stack recorded was made. */

import type { Snapshot } from "../../../shared/directory/snapshot.ts";

type Template = Snapshot["templates"][number];

/** @returns a function that names the template of a text; `unknown` when no template fits */
export function templateNames(
  templates: readonly Pick<Template, "key" | "text">[],
): (text: string) => string {
  const known = templates
    .map(({ key, text }) => ({ key, length: text.length, fits: patternOf(text) }))
    .toSorted((a, b) => b.length - a.length);
  return (text) => known.find(({ fits }) => fits.test(text))?.key ?? "unknown";
}

/** The pattern of a template's text, in which each placeholder stands for any text. */
const patternOf = (text: string): RegExp =>
  new RegExp(
    `^${text
      .split(/\{\w+\}/)
      .map(escaped)
      .join(".*")}`,
    "s",
  );

const escaped = (text: string): string => text.replaceAll(/[$()*+.?[\\\]^{|}]/g, "\\$&");
