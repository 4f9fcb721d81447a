/** The web's rate limits, and the rules for a request's news of its case and its meetings. Pure. */

import { defined } from "../../../shared/defined.ts";
import { isPart } from "../../../shared/domain/cases/case-id.ts";
import type { Decision } from "../../../shared/journal/journal.ts";
import type {
  DateTold,
  LimitTold,
  MeetingTold,
  PartiesTold,
  RequestFact,
  RequestState,
  Told,
} from "../request/request-state.ts";

const [hour, day] = [3_600, 86_400];

/** Registrations from the web per address, mobile and identity (C17); proposals. Desk and phone have no limit. */
export const registrationLimits = {
  address: { most: 20, seconds: hour },
  mobile: { most: 10, seconds: day },
  identity: { most: 20, seconds: day },
};
/**
 * Reports without identity per hour from all addresses (C3, C17), since nobody answers for one. A proposal. Networks that
 * already sent one in the hour share the `open` part; the rest goes to others, one each.
 */
export const reportsForAll = { most: 200, open: 100, seconds: hour };
/** Registrations per hour from one partner system (C8): a proposal, far above what people make. */
export const partnerLimit = { most: 6_000, seconds: hour };
/** How often guidance before registering counts per address (C5, C16); it is shown beyond that, too. */
export const guidanceLimit = { most: 60, seconds: hour };
/** Looks with a code and a mobile per hour: of one address, of one address at one code, and at one code from everywhere. */
export const looksPerHour = { address: 60, addressAtCode: 8, code: 20 };
/** Tries of one address with PINs of receipts, for any codes. */
export const pinsFromAddress = { most: 10, seconds: hour };
/**
 * Wrong tries at a receipt's PIN of six digits: from one address at one code, and for one person in all; beyond that only a
 * new receipt helps, whose PIN has sixteen. Together with the tries at one-time codes they keep the bound of ADR 0032.
 */
export const pinTries = { fromAddress: 4, inAll: 12, seconds: 30 * day };
/** How often one address may ask for a one-time code; many homes share one. */
export const codesFromAddress = { most: 60, seconds: hour };

/**
 * Adds the case's news to the public timeline. A repeat (same teller, sequence and entry) adds nothing; when the request is
 * not here yet (a restored table, a replay), the message waits.
 *
 * A reply reported by the case is news only when it was given by phone or at the desk: the applicant's own is here already,
 * as is a conversation that a clerk recorded here.
 */
export function decideExtendTimeline(state: RequestState, told: Told, limit?: string): Decision<RequestFact> {
  if (!state.registration) return { refused: { code: "not-registered-yet" } };
  const known = (isKnown[told.entry] ?? isTold)(state, told);
  const news: readonly RequestFact[] = known ? [] : [{ type: "told", ...told }, ...newDate(state, told)];
  return { facts: [...news, ...newLimit(state, { sequence: told.sequence, ...defined({ due: limit }) })] };
}

/** Records news of a meeting about the request; a repeat adds nothing (M14). */
export function decideHearMeeting(state: RequestState, told: MeetingTold): Decision<RequestFact> {
  if (!state.registration) return { refused: { code: "not-registered-yet" } };
  const known = state.meetings.some(
    ({ meeting, sequence, news }) =>
      meeting === told.meeting && sequence === told.sequence && news === told.news,
  );
  return { facts: known ? [] : [{ type: "meeting-told", ...told }] };
}

/** D5: an extension of the whole answer sets the new date, and keeps the first promise. */
function newDate(
  { date }: RequestState,
  { part, sequence, due, promised = due }: Told,
): readonly RequestFact[] {
  if (part !== undefined || due === undefined || promised === undefined) return [];
  if (date && date.sequence >= sequence) return [];
  return [{ type: "date-told", sequence, due, promised }];
}

const isTold = ({ told: all }: RequestState, { sequence, entry, part }: Told): boolean =>
  all.some((one) => one.sequence === sequence && one.entry === entry && one.part === part);

/**
 * R19: a conversation that a clerk recorded here is in the timeline as the clerk's act, and the case's log reports it back.
 * A report without identity has no applicant (C3).
 */
const isContactHere = (state: RequestState, told: Told): boolean =>
  isTold(state, told) ||
  state.registration?.withoutIdentity === true ||
  state.contacts.some(({ at, by, result }) => at === told.at && by === told.by && result === undefined);

/** Whether the question that this reply ended already has a reply, by the applicant or as reported. */
function isRepliedHere(state: RequestState, told: Told): boolean {
  const earlier = state.told.filter(({ part, sequence }) => part === told.part && sequence < told.sequence);
  const question = earlier.findLast(({ entry }) => entry === "question");
  return isTold(state, told) || (question !== undefined && hasOwnReply(state, question));
}

/** Entries that may be known in other ways than `isTold`, too. */
const isKnown: { readonly [Name in Told["entry"]]?: typeof isTold } = {
  "question-replied": isRepliedHere,
  contact: isContactHere,
};

/** Sequences of the case and of its parts overlap, so the asker is compared too: `replied` names it. */
const hasOwnReply = ({ replies }: RequestState, { part, sequence }: Told): boolean =>
  replies.some(
    (one) => one.sequence === sequence && (part === undefined ? !isPart(one.case) : one.case === part),
  );

/** Records the accused as named in the case or a part of it; older news changes nothing. */
export function decideHearParties(state: RequestState, told: PartiesTold): Decision<RequestFact> {
  if (!state.registration) return { refused: { code: "not-registered-yet" } };
  const kept = state.parties.find((one) => one.case === told.case);
  if (kept && kept.sequence >= told.sequence) return { facts: [] };
  return { facts: [{ type: "parties-told", ...told }] };
}

/**
 * Records the date of the answer as the case announced it; older news changes nothing, nor does a case that opens with the
 * receipt's date.
 */
export function decideHearDate(state: RequestState, told: DateTold): Decision<RequestFact> {
  if (!state.registration) return { refused: { code: "not-registered-yet" } };
  if (state.date && state.date.sequence >= told.sequence) return { facts: [] };
  if (isOfReceipt(state, told)) return { facts: [] };
  return { facts: [{ type: "date-told", ...told }] };
}

/** True only for the first row of a case, since all later news of the date counts even when it arrives before. */
const isOfReceipt = ({ registration }: RequestState, { sequence, due, promised }: DateTold): boolean =>
  sequence === 1 && registration?.promise?.due === due && promised === due;

/** Records the end of the legal limit, and that it passed unanswered, as the case announced (D10): each once. */
export function decideHearLimit(state: RequestState, told: LimitTold): Decision<RequestFact> {
  if (!state.registration) return { refused: { code: "not-registered-yet" } };
  return { facts: newLimit(state, told) };
}

function newLimit({ limit = {} }: RequestState, told: LimitTold): readonly RequestFact[] {
  const isNew =
    (told.due !== undefined && limit.due === undefined) || (told.passed === true && !limit.passed);
  return isNew ? [{ type: "limit-told", ...told }] : [];
}
