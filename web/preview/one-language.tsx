/** Samples of pages as HTML in one language, by their names; `refused` is a refusal. */
import { isLanguage, type Language } from "../../shared/contracts/fields/language.ts";
import { refusalWords } from "../../shared/contracts/refusals/refusal-text.ts";
import { commonRefusals } from "../../shared/contracts/refusals/refusals-common.ts";
import { ProblemPage } from "../citizen/problem.tsx";
import { renderPage } from "../design/render-page.ts";
import { frame } from "./frame.ts";
import { samples } from "./samples.ts";

/** @throws Error for an unknown language, and for a name that no sample has */
export function pagesIn(language: string, names: readonly string[]): Readonly<Record<string, string>> {
  if (!isLanguage(language)) throw new Error(`The table of languages has no “${language}”`);
  const pages = [...samples(language), { name: "refused", page: refused(language) }];
  const shown = names.map((name) => {
    const found = pages.find((page) => page.name === name);
    if (!found) throw new Error(`There is no sample “${name}”`);
    return [name, renderPage(found.page)] as const;
  });
  return Object.fromEntries(shown);
}

function refused(inLanguage: Language) {
  const { title, sentence } = refusalWords(commonRefusals["form-expired"], inLanguage);
  return <ProblemPage {...frame(inLanguage)} status={409} title={title} detail={sentence} />;
}
