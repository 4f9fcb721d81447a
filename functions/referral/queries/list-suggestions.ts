import {
  isByInspection,
  isWithoutIdentity,
  kind,
  subjectsOf,
  unit,
} from "../../../shared/directory/lookups.ts";
import type { Snapshot } from "../../../shared/directory/snapshot.ts";
import { inSight } from "../access/case-access.ts";
import { openTo } from "../access/case-policy.ts";
import { gateOf, namedByHand } from "../access/conflict.ts";
import { isKept, readableBy } from "../access/identity-visibility.ts";
import { readDescription } from "../access/words.ts";
import type { ReferralDeps } from "../adapters/deps.ts";
import type { CaseState } from "../case/case-state.ts";
import { holder } from "../case/core.ts";
import type { Side } from "../rules/suggesting.ts";
import { type Learnt, type Open, readAdvice, type Suggested } from "./text-advice.ts";

export interface Suggestions {
  readonly kinds: readonly Suggested[];
  readonly subjects: readonly Suggested[];
  readonly units: readonly Suggested[];
  /** Absent when there are no suggestions. */
  readonly learnt?: Learnt;
}

const none: Suggestions = { kinds: [], subjects: [], units: [] };

type Deps = Pick<ReferralDeps, "cases" | "directory" | "documents" | "looks" | "views" | "wordRing" | "now">;

/**
 * The kinds, subjects and units that the text of a case suggests, each with the words that speak for it (R20). Only for
 * staff who may correct or refer the case now. Suggests no other kind or unit when the text speaks most for that of the
 * case, no subject that the case's kind does not have, and no unit in conflict of interest (R2). Nothing is decided.
 * Empty while the applicant is hidden from the caller (C15).
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
  const [read, text] = await Promise.all([readAdvice(deps), readDescription(documents, state)]);
  if (!read || text === undefined) return none;
  const { of, otherThan, learnt } = read(text);
  const open = openLabels(snapshot, state, deps.now());
  return {
    kinds: may.includes("correct-case") ? otherThan(state.request?.kind, "kind", open.kind) : [],
    subjects: of("subject", open.subject),
    units: otherThan(holder(state), "unit", open.unit),
    learnt,
  };
}

/**
 * Whether a kind, subject or unit may be suggested. A correction cannot make a case a report without identity, nor the
 * reverse (C3). A case that only inspection may hold is suggested to no unit (C15, S3).
 */
function openLabels(snapshot: Snapshot, state: CaseState, at: Date): Readonly<Record<Side, Open>> {
  const subjects = subjectsOf(snapshot, state.request?.kind ?? "");
  const clearance = gateOf(snapshot, state, at);
  const kept = isKept(state, snapshot);
  const isReport = state.request?.withoutIdentity === true;
  return {
    kind: (key) =>
      kind(snapshot, key) !== undefined &&
      !isByInspection(snapshot, key) &&
      isWithoutIdentity(snapshot, key) === isReport,
    subject: (key) => subjects.some((subject) => subject.key === key),
    unit: (key) =>
      !kept && unit(snapshot, key) !== undefined && !("refused" in namedByHand(clearance, snapshot, key)),
  };
}
