/** How often the web may be used, and what a request hears of its case and its meetings. Pure. */

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

/**
 * Registrations the web takes from one address, with one mobile and by one identity (C17); proposals. The desk and the
 * phone are never limited.
 */
export const registrationLimits = {
  address: { most: 20, seconds: hour },
  mobile: { most: 10, seconds: day },
  identity: { most: 20, seconds: day },
};
/**
 * Reports without identity that are taken of everybody within an hour (C3, C17): nobody answers for one. A proposal. Networks that
 * sent one before in the hour share what is `open`; the rest is for the others, one each.
 */
export const reportsForAll = { most: 200, open: 100, seconds: hour };
/** Registrations taken from one partner system within an hour (C8): a proposal, far above what people make. */
export const partnerLimit = { most: 6_000, seconds: hour };
/** How often one address is counted as told something before registering (C5, C16); it is told all the same. */
export const guidanceLimit = { most: 60, seconds: hour };
/** Looks with a code and a mobile within an hour: of one address, of one address at one code, and at one code from everywhere. */
export const looksPerHour = { address: 60, addressAtCode: 8, code: 20 };
/** Tries of one address with PINs of receipts, whatever the code. */
export const pinsFromAddress = { most: 10, seconds: hour };
/**
 * Tries at a receipt's PIN of six digits, the right ones not counted: from one address at one code, and at one person's in all;
 * then only a new receipt helps, whose PIN has sixteen. With the tries at one-time codes they keep the bar of ADR 0032.
 */
export const pinTries = { fromAddress: 4, inAll: 12, seconds: 30 * day };
/** How often one address may ask for a one-time code; many homes share one. */
export const codesFromAddress = { most: 60, seconds: hour };

/**
 * Extends the public timeline with what the case's service told. A thing told twice (same teller, sequence and entry) is
 * known already; a request that is not here yet (a restored table, a replay) makes the message wait.
 *
 * A reply that the case heard is news only when it was given by phone or at the desk: the applicant's own is here already, as is the
 * conversation that a clerk noted here.
 */
export function decideExtendTimeline(state: RequestState, told: Told, limit?: string): Decision<RequestFact> {
  if (!state.registration) return { refused: { code: "not-registered-yet" } };
  const known = (isKnown[told.entry] ?? isTold)(state, told);
  const news: readonly RequestFact[] = known ? [] : [{ type: "told", ...told }, ...newDate(state, told)];
  return { facts: [...news, ...newLimit(state, { sequence: told.sequence, ...defined({ due: limit }) })] };
}

/** Keeps what became of a meeting about the request; told twice it is known already (M14). */
export function decideHearMeeting(state: RequestState, told: MeetingTold): Decision<RequestFact> {
  if (!state.registration) return { refused: { code: "not-registered-yet" } };
  const known = state.meetings.some(
    ({ meeting, sequence, news }) =>
      meeting === told.meeting && sequence === told.sequence && news === told.news,
  );
  return { facts: known ? [] : [{ type: "meeting-told", ...told }] };
}

/** D5: more time for the answer to the whole is its new date; the one first promised stays. */
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
 * R19: a conversation that a clerk noted here stands in the timeline as that clerk's act, and comes back from the case's log. A
 * report without identity has no applicant (C3).
 */
const isContactHere = (state: RequestState, told: Told): boolean =>
  isTold(state, told) ||
  state.registration?.withoutIdentity === true ||
  state.contacts.some(({ at, by, result }) => at === told.at && by === told.by && result === undefined);

/** Whether the question that this reply ended has the applicant's own reply, or was told to be replied to. */
function isRepliedHere(state: RequestState, told: Told): boolean {
  const earlier = state.told.filter(({ part, sequence }) => part === told.part && sequence < told.sequence);
  const question = earlier.findLast(({ entry }) => entry === "question");
  return isTold(state, told) || (question !== undefined && hasOwnReply(state, question));
}

/** Entries that are known in other ways than `isTold`, too. */
const isKnown: { readonly [Name in Told["entry"]]?: typeof isTold } = {
  "question-replied": isRepliedHere,
  contact: isContactHere,
};

/** Sequences of the case and of its parts overlap, so the asker is compared too: `replied` names it. */
const hasOwnReply = ({ replies }: RequestState, { part, sequence }: Told): boolean =>
  replies.some(
    (one) => one.sequence === sequence && (part === undefined ? !isPart(one.case) : one.case === part),
  );

/** Keeps who is complained of in the case or a part of it, as named there; older news than is kept changes nothing. */
export function decideHearParties(state: RequestState, told: PartiesTold): Decision<RequestFact> {
  if (!state.registration) return { refused: { code: "not-registered-yet" } };
  const kept = state.parties.find((one) => one.case === told.case);
  if (kept && kept.sequence >= told.sequence) return { facts: [] };
  return { facts: [{ type: "parties-told", ...told }] };
}

/**
 * Keeps by when the answer is due, as the case said; older news than is kept changes nothing, nor does a case that begins with the
 * date of the receipt.
 */
export function decideHearDate(state: RequestState, told: DateTold): Decision<RequestFact> {
  if (!state.registration) return { refused: { code: "not-registered-yet" } };
  if (state.date && state.date.sequence >= told.sequence) return { facts: [] };
  if (isOfReceipt(state, told)) return { facts: [] };
  return { facts: [{ type: "date-told", ...told }] };
}

/** Only of the first row of a case: whatever else the case says of its date is newer, also where it is heard before. */
const isOfReceipt = ({ registration }: RequestState, { sequence, due, promised }: DateTold): boolean =>
  sequence === 1 && registration?.promise?.due === due && promised === due;

/** Keeps when the legal limit ends, and that it passed unanswered, as the case said (D10): each once. */
export function decideHearLimit(state: RequestState, told: LimitTold): Decision<RequestFact> {
  if (!state.registration) return { refused: { code: "not-registered-yet" } };
  return { facts: newLimit(state, told) };
}

function newLimit({ limit = {} }: RequestState, told: LimitTold): readonly RequestFact[] {
  const isNew =
    (told.due !== undefined && limit.due === undefined) || (told.passed === true && !limit.passed);
  return isNew ? [{ type: "limit-told", ...told }] : [];
}
