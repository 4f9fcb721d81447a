/** Finds impure expressions, such as `Date.now()`, in files that must give the same output for the same input. */

import { type Source, withoutComments } from "./imports.ts";

const impure: readonly (readonly [RegExp, string])[] = [
  [/\bnew Date\(\s*\)/, "reads the clock (new Date())"],
  [/\bDate\.now\b/, "reads the clock (Date.now)"],
  [/\bperformance\.now\b/, "reads the clock (performance.now)"],
  [/\bTemporal\.Now\b/, "reads the clock (Temporal.Now)"],
  [/\bMath\.random\b/, "uses chance (Math.random)"],
  [/\brandomUUID\b|\brandomBytes\b|\bgetRandomValues\b/, "throws dice"],
  [/\bprocess\.(?:env|argv|cwd|hrtime)\b/, "reads the environment"],
  [/\bglobalThis\b/, "reaches around (globalThis)"],
  [/\bfetch\s*\(/, "opens connections (fetch)"],
  [/\b(?:setTimeout|setInterval|setImmediate)\s*\(/, "waits"],
];

/** @returns the impure constructs of a source, in words; empty when it is pure. */
export const impurities = ({ file, text }: Source): readonly string[] => {
  const code = withoutComments(text);
  return impure.filter(([pattern]) => pattern.test(code)).map(([, what]) => `${file} ${what}`);
};
