import { languages } from "../../../shared/contracts/fields/language.ts";
import type { Snapshot } from "../../../shared/directory/snapshot.ts";
import { type Problem, problem } from "../rules/problem.ts";

/** Finds HTML tags and character references, which the page would show as written. */
const markup = /<\/?[a-z!][^>]*>?|&#?[a-z0-9]+;/i;

/** Checks that the texts of the footer's pages are plain. */
export const organisationPageProblems = ({ organisation: { pages = {} } }: Snapshot): readonly Problem[] =>
  Object.entries(pages).flatMap(([page, text]) =>
    languages.flatMap((language) => {
      const found = markup.exec(text?.[language] ?? "")?.[0];
      const path = ["organisation", "pages", page, language];
      return found === undefined ? [] : [problem("not-plain-text", path, { found: found.slice(0, 40) })];
    }),
  );
