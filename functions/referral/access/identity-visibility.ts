/**
 * What stays hidden from the units until the applicant consents (C15): their identity and every word they wrote. Inspection and
 * the outside authority read it (`shared/directory/keepers.ts`); the units work on inspection's summary.
 */

import { isKeeper, keeperFor } from "../../../shared/directory/keepers.ts";
import { isByInspection, staffMember } from "../../../shared/directory/lookups.ts";
import type { Placing } from "../../../shared/directory/place.ts";
import type { Snapshot } from "../../../shared/directory/snapshot.ts";
import type { DocumentId } from "../../../shared/documents/documents.ts";
import { tehranDay } from "../../../shared/domain/time/tehran-time.ts";
import type { Staff } from "../../../shared/handler/auth/staff.ts";
import type { Question } from "../case/asking.ts";
import type { CaseState } from "../case/case-state.ts";
import type { CaseView } from "../queries/read-case/case-view.ts";
import { type Contested, concernedOf } from "./conflict.ts";
import type { Names } from "./names.ts";
import type { Reader } from "./words.ts";

type Org = Pick<Snapshot, "units" | "organisation" | "staff">;

/** Whether the applicant's identity is hidden from the units now. */
export const isHidden = ({ hidden }: Pick<CaseState, "hidden">): boolean => hidden?.given === false;

/** Whether routing may send the case only to inspection: a hidden identity (C15), or an emergency (S3). */
export const isKept = (state: CaseState, snapshot: Pick<Snapshot, "kinds">): boolean =>
  isHidden(state) || isByInspection(snapshot, state.request?.kind);

/** Whether the applicant's identity is hidden from this person, whatever else they may do with the case. */
export const isHiddenFrom = (
  state: Pick<CaseState, "hidden">,
  staff: Pick<Staff, "unit" | "roles"> | undefined,
  org: Org,
): boolean => isHidden(state) && !(staff && isKeeper(org, staff));

/** The reply to a question is shown to the asking unit, its head, and the deputies of the person who asked. */
const asked = ({ unit, by }: Question, staff: Staff | undefined): boolean =>
  staff !== undefined &&
  (staff.unit === unit || staff.headOf.includes(unit) || staff.standsInFor.includes(by));

/** Notes of a contact with the applicant (R19) are shown to the unit of their author, and to the author's deputies. */
export const isOfTheirs = (by: string, staff: Staff | undefined, org: Org): boolean =>
  staff !== undefined && (staffMember(org, by)?.unit === staff.unit || staff.standsInFor.includes(by));

/** The documents with the applicant's words that this person may not read. */
function hiddenWords(
  state: CaseState,
  staff: Staff | undefined,
  org: Org,
): readonly (DocumentId | undefined)[] {
  const { request, informed, objection, questions, contacts, calls } = state;
  const replies = questions.filter((question) => !asked(question, staff)).map(({ reply }) => reply?.words);
  const foreign = ({ by }: { readonly by: string }) => !isOfTheirs(by, staff, org);
  const spoken = contacts.filter(foreign).map(({ words }) => words);
  const promised = calls.filter(foreign).flatMap(({ reason, cancelled }) => [reason, cancelled?.reason]);
  const said = [request?.words, objection?.words, ...informed.map(({ words }) => words)];
  return [...said, ...replies, ...spoken, ...promised];
}

/**
 * Wraps `documents` so that those hidden from this person read as absent. Every view of a case reads through it, so no
 * field can leak them.
 */
export function readableBy(documents: Reader, state: CaseState, staff: Staff | undefined, org: Org): Reader {
  if (!isHiddenFrom(state, staff, org)) return documents;
  const hidden = new Set(hiddenWords(state, staff, org));
  return { get: async (id) => (hidden.has(id) ? undefined : documents.get(id)) };
}

/** The unit that takes over a hidden case when no person sends it: one that may read it. */
export const keeperOf = (
  org: Placing,
  contested: Contested,
  at: Date,
  other: Parameters<typeof keeperFor>[3] = {},
): string | undefined => keeperFor(org, concernedOf(contested), tehranDay(at), other);

/** What the page of a case says about the hidden identity; empty when the applicant never asked for it. */
export function hiddenShown(
  { hidden }: CaseState,
  fromMe: boolean,
  names: Pick<Names, "staff">,
): Pick<CaseView, "hidden"> {
  if (!hidden) return {};
  const { given, sequence, entered } = hidden;
  const clerk = entered && { entered: { at: entered.at, by: names.staff(entered.by) } };
  return { hidden: { given, said: sequence > 0, fromMe, ...clerk } };
}
