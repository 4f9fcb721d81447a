import { blockPlaces } from "../../../shared/contracts/fields/block-places.ts";
import { languages } from "../../../shared/contracts/fields/language.ts";
import {
  faultsOf,
  noticePlaces,
  placeDetails,
  placesIn,
} from "../../../shared/contracts/fields/notice-texts.ts";
import type { Template } from "../../../shared/directory/lookups.ts";
import type { Snapshot } from "../../../shared/directory/snapshot.ts";
import { type Problem, problem } from "../rules/problem.ts";

function entryProblems(entry: Template, at: number): readonly Problem[] {
  if (!Object.hasOwn(noticePlaces, entry.key)) {
    const allowed = Object.keys(noticePlaces).join(", ");
    return [problem("bad-value", ["templates", at, "key"], { value: entry.key, allowed })];
  }
  return faultsOf(entry).map(({ code, details }) => problem(code, ["templates", at, "text"], details));
}

/**
 * Checks the texts of notices (N1): an SMS fits into one message and has no link or subject, and every text has its
 * notice's placeholders. Where there is no text for calls (C18), clerks read the SMS aloud.
 */
export const templateProblems = ({ templates }: Snapshot): readonly Problem[] =>
  templates.flatMap(entryProblems);

/** Checks that texts for answers have only placeholders that the desk fills in or the author completes (R21). */
export const answerTemplateProblems = ({ answerTemplates = [] }: Snapshot): readonly Problem[] =>
  answerTemplates.flatMap(({ text }, at) =>
    languages.flatMap((language) =>
      placesIn(text[language] ?? "")
        .filter((place) => !blockPlaces.includes(place))
        .map((place) =>
          problem("unknown-place", ["answerTemplates", at, "text", language], placeDetails(place)),
        ),
    ),
  );
