import { subjectsOf, unit } from "../../../shared/directory/lookups.ts";
import type { Snapshot } from "../../../shared/directory/snapshot.ts";
import { hitsIn, searchWords } from "../../../shared/domain/text/search-words.ts";
import { inSight } from "../access/case-access.ts";
import { openTo } from "../access/case-policy.ts";
import { gateOf, namedByHand } from "../access/conflict.ts";
import { isKept, readableBy } from "../access/identity-visibility.ts";
import { readDescription } from "../access/words.ts";
import type { ReferralDeps } from "../adapters/deps.ts";
import type { CaseState } from "../case/case-state.ts";
import { holder } from "../case/core.ts";
import { hashesFor, type Model, readModel } from "../projections/model-rows.ts";
import { type Side, type Suggestion, suggest } from "../rules/suggesting.ts";
import { recordOf } from "../rules/trying.ts";

/** A suggested subject or unit. */
export interface Suggested extends Pick<Suggestion, "band" | "words"> {
  readonly key: string;
  /** How often it was the first suggestion in later cases, and right there; absent while these are few. */
  readonly record?: { readonly cases: number; readonly right: number };
}

export interface Suggestions {
  readonly subjects: readonly Suggested[];
  readonly units: readonly Suggested[];
  /** The day of the training, and the number of cases it learnt from; absent when there are no suggestions. */
  readonly learnt?: Pick<Model, "day" | "cases">;
}

const none: Suggestions = { subjects: [], units: [] };

type Deps = Pick<ReferralDeps, "cases" | "directory" | "documents" | "looks" | "views" | "wordRing" | "now">;

/**
 * The subjects and units that the text of a case suggests, each with the words that speak for it (R20). Only for staff who
 * may correct or refer the case now. Suggests no other unit when the text speaks most for the unit that has the case, no subject that the case's kind does not have, and no unit in conflict of
 * interest (R2). Nothing is decided. Empty while the applicant is hidden from the caller (C15).
 *
 * @returns undefined when the person may not see the case or it does not exist.
 */
export async function listSuggestions(
  deps: Deps,
  code: string,
  username: string,
): Promise<Suggestions | undefined> {
  const [directory, { state }] = await Promise.all([deps.directory.current(), deps.cases.load(code)]);
  const sight = await inSight(deps, { case: code, state, username, action: "see-case" }, directory);
  if ("refused" in sight) return undefined;
  const { snapshot } = directory;
  const may = openTo(state, sight.staff);
  if (!may.includes("correct-case") && !may.includes("refer-case")) return none;
  const documents = readableBy(deps.documents, state, sight.staff, snapshot);
  const [model, text] = await Promise.all([readModel(deps.views), readDescription(documents, state)]);
  const key = model?.counts && (await deps.wordRing.find(model.key));
  if (!model?.counts || !key || text === undefined) return none;
  const { counts, trial, day, cases } = model;
  const hash = hashesFor(key.bytes);
  const stems = new Map(searchWords(text).map((stem) => [hash("word", stem), stem]));
  const open = openLabels(snapshot, state, deps.now());
  const of = (side: "subject" | "unit"): readonly Suggested[] =>
    suggest(counts, side, [...stems.keys()], open[side]).map(({ label, band, words }) => {
      const record = recordOf(trial, side, label);
      const typed = words.map((word) => typedIn(text, stems.get(word) ?? ""));
      return { key: label, band, words: typed, ...(record && { record }) };
    });
  // When the text speaks most for the unit that has the case, other units would mislead.
  const [first] = suggest(counts, "unit", [...stems.keys()]);
  const units = first?.label === holder(state) ? [] : of("unit");
  return { subjects: of("subject"), units, learnt: { day, cases } };
}

/** The word as the applicant typed it. */
function typedIn(text: string, stem: string): string {
  const [first] = hitsIn(text, new Set([stem]));
  return first ? text.slice(first.from, first.to) : stem;
}

type Open = (key: string) => boolean;

/** Whether a subject or unit may be suggested. A case that only inspection may hold is suggested to no unit (C15, S3). */
function openLabels(
  snapshot: Snapshot,
  state: CaseState,
  at: Date,
): Readonly<Record<Exclude<Side, "kind">, Open>> {
  const subjects = subjectsOf(snapshot, state.request?.kind ?? "");
  const clearance = gateOf(snapshot, state, at);
  const kept = isKept(state, snapshot);
  return {
    subject: (key) => subjects.some((subject) => subject.key === key),
    unit: (key) =>
      !kept &&
      key !== holder(state) &&
      unit(snapshot, key) !== undefined &&
      !("refused" in namedByHand(clearance, snapshot, key)),
  };
}
