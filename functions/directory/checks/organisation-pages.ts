import type { Snapshot } from "../../../shared/directory/snapshot.ts";
import { type Problem, problem } from "../rules/problem.ts";

/** The page would show a tag or a character reference as written, which its author did not expect. */
const markup = /<\/?[a-z!][^>]*>?|&#?[a-z0-9]+;/i;

/** The texts of the footer's pages must be plain. */
export const organisationPageProblems = ({ organisation: { pages = {} } }: Snapshot): readonly Problem[] =>
  Object.entries(pages).flatMap(([page, text]) =>
    (["fa", "en"] as const).flatMap((language) => {
      const found = text && markup.exec(text[language])?.[0];
      const path = ["organisation", "pages", page, language];
      return found === undefined ? [] : [problem("not-plain-text", path, { found: found.slice(0, 40) })];
    }),
  );
