/** What a file may not do when it is to give the same answer to the same question for ever. */

import { type Source, withoutComments } from "./imports.ts";

const impure: readonly (readonly [RegExp, string])[] = [
  [/\bnew Date\(\s*\)/, "reads the clock (new Date())"],
  [/\bDate\.now\b/, "reads the clock (Date.now)"],
  [/\bperformance\.now\b/, "reads the clock (performance.now)"],
  [/\bTemporal\.Now\b/, "reads the clock (Temporal.Now)"],
  [/\bMath\.random\b/, "throws dice (Math.random)"],
  [/\brandomUUID\b|\brandomBytes\b|\bgetRandomValues\b/, "throws dice"],
  [/\bprocess\.(?:env|argv|cwd|hrtime)\b/, "reads the environment"],
  [/\bglobalThis\b/, "reaches around (globalThis)"],
  [/\bfetch\s*\(/, "opens connections (fetch)"],
  [/\b(?:setTimeout|setInterval|setImmediate)\s*\(/, "waits"],
];

/** How a source is impure, in words; nothing when it is not. */
export const impurities = ({ file, text }: Source): readonly string[] => {
  const code = withoutComments(text);
  return impure.filter(([pattern]) => pattern.test(code)).map(([, what]) => `${file} ${what}`);
};
