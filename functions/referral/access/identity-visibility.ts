/**
 * What an applicant wants hidden from the units until they consent (C15): who they are, and every word of theirs. Inspection
 * reads it, and the outside authority (`shared/directory/keepers.ts`); the units work on what inspection writes to them.
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

/** Whether the units may not be told now. */
export const isHidden = ({ hidden }: Pick<CaseState, "hidden">): boolean => hidden?.given === false;

/** Whether it goes to inspection and no other unit by itself: hidden from the units (C15), or an emergency (S3). */
export const isKept = (state: CaseState, snapshot: Pick<Snapshot, "kinds">): boolean =>
  isHidden(state) || isByInspection(snapshot, state.request?.kind);

/** Whether this person may not be told now, whatever else they may do with the case. */
export const isHiddenFrom = (
  state: Pick<CaseState, "hidden">,
  staff: Pick<Staff, "unit" | "roles"> | undefined,
  org: Org,
): boolean => isHidden(state) && !(staff && isKeeper(org, staff));

/** A reply is told to who asked: somebody of their unit, its head, or who stands in for them. */
const asked = ({ unit, by }: Question, staff: Staff | undefined): boolean =>
  staff !== undefined &&
  (staff.unit === unit || staff.headOf.includes(unit) || staff.standsInFor.includes(by));

/** What somebody noted who spoke with the applicant (R19) is told to their own unit, and to who stands in for them. */
export const isOfTheirs = (by: string, staff: Staff | undefined, org: Org): boolean =>
  staff !== undefined && (staffMember(org, by)?.unit === staff.unit || staff.standsInFor.includes(by));

/** Where the applicant's words are that this person may not read. */
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
 * The words of a case, to be read by somebody: what is hidden from them is not there. Whatever shows a case reads through
 * this, so that no field of it can forget to ask.
 */
export function readableBy(documents: Reader, state: CaseState, staff: Staff | undefined, org: Org): Reader {
  if (!isHiddenFrom(state, staff, org)) return documents;
  const hidden = new Set(hiddenWords(state, staff, org));
  return { get: async (id) => (hidden.has(id) ? undefined : documents.get(id)) };
}

/** Where a hidden case goes that nobody sends anywhere: to who reads it, never to a unit that got nothing to read. */
export const keeperOf = (
  org: Placing,
  contested: Contested,
  at: Date,
  other: Parameters<typeof keeperFor>[3] = {},
): string | undefined => keeperFor(org, concernedOf(contested), tehranDay(at), other);

/** What a case says of this to whoever looks at it; nothing where nobody asked for it. */
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
