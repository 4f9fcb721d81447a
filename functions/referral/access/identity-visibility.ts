/**
 * Hides the identity and the texts of an applicant from the units until the applicant consents (C15). Inspection and
 * the outside authority may read both (`shared/directory/keepers.ts`). The units work on inspection's summary.
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

/**
 * Whether the case may go only to inspection or the outside authority: its applicant's identity is hidden (C15), the
 * case is an emergency (S3), or nobody has identified the accused (R2).
 */
export const isKept = (state: CaseState, snapshot: Pick<Snapshot, "kinds">): boolean =>
  isHidden(state) || state.undecidedName !== undefined || isByInspection(snapshot, state.request?.kind);

/**
 * Whether the applicant's identity is hidden from this person. Undefined `staff` counts as a person who may not see it.
 */
export const isHiddenFrom = (
  state: Pick<CaseState, "hidden">,
  staff: Pick<Staff, "unit" | "roles"> | undefined,
  org: Org,
): boolean => isHidden(state) && !(staff && isKeeper(org, staff));

/**
 * Whether this person may read a hidden applicant's reply to this question: a member or the head of the unit that asked,
 * or a deputy of the person who asked.
 */
const asked = ({ unit, by }: Question, staff: Staff | undefined): boolean =>
  staff !== undefined &&
  (staff.unit === unit || staff.headOf.includes(unit) || staff.standsInFor.includes(by));

/**
 * Whether this person may read a note of a contact with a hidden applicant (R19): a colleague of its author in the same
 * unit, or the author's deputy.
 */
export const isOfTheirs = (by: string, staff: Staff | undefined, org: Org): boolean =>
  staff !== undefined && (staffMember(org, by)?.unit === staff.unit || staff.standsInFor.includes(by));

/** The documents of this case that this person may not read while the applicant is hidden. */
function hiddenWords(
  state: CaseState,
  staff: Staff | undefined,
  org: Org,
): readonly (DocumentId | undefined)[] {
  const { request, informed, objection, questions, contacts, calls, outside = [] } = state;
  const replies = questions.filter((question) => !asked(question, staff)).map(({ reply }) => reply?.words);
  const foreign = ({ by }: { readonly by: string }) => !isOfTheirs(by, staff, org);
  const spoken = contacts.filter(foreign).map(({ words }) => words);
  const promised = calls.filter(foreign).flatMap(({ reason, cancelled }) => [reason, cancelled?.reason]);
  const said = [request?.words, objection?.words, ...informed.map(({ words }) => words)];
  const released = outside.map((each) => each.released);
  return [...said, ...replies, ...spoken, ...promised, ...released];
}

/**
 * Wraps `documents` so that a document hidden from this person reads as missing. Every view of a case reads through
 * this wrapper, so no field can show a hidden text.
 */
export function readableBy(documents: Reader, state: CaseState, staff: Staff | undefined, org: Org): Reader {
  if (!isHiddenFrom(state, staff, org)) return documents;
  const hidden = new Set(hiddenWords(state, staff, org));
  return { get: async (id) => (hidden.has(id) ? undefined : documents.get(id)) };
}

/**
 * The unit to which the system moves a case of a hidden applicant: one that may read the case and is not in conflict of
 * interest. Undefined when there is none.
 */
export const keeperOf = (
  org: Placing,
  contested: Contested,
  at: Date,
  other: Parameters<typeof keeperFor>[3] = {},
): string | undefined => keeperFor(org, concernedOf(contested), tehranDay(at), other);

/** The fields about the hidden identity on the page of a case. Empty when the applicant never asked to stay hidden. */
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
