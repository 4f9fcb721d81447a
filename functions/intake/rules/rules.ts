/** The web's rate limits, and the rules for recording the events of a request's case and meetings. */

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
 * The limit on registrations from the web per network address (C17): a proposal. Registrations at the desk and by telephone
 * have no limit.
 */
export const registrationsFromAddress = { most: 20, seconds: hour };
/**
 * The limit on reports without identity per hour from all addresses together (C3, C17), since no person is responsible
 * for a report. Networks that already sent a report in the hour share the `open` number; the rest is a reserve, one
 * report for each other network. The numbers are proposals.
 */
export const reportsForAll = { most: 200, open: 100, seconds: hour };
/** The limit on registrations per hour from one partner system (C8): a proposal, far above the number that people make. */
export const partnerLimit = { most: 6_000, seconds: hour };
/** How often shown guidance is counted per address (C5, C16). Beyond the limit guidance is still shown. */
export const guidanceLimit = { most: 60, seconds: hour };
/**
 * The limits on look-ups with code and mobile per hour: from one address, from one address for one code, and for one code
 * from all addresses.
 */
export const looksPerHour = { address: 60, addressAtCode: 8, code: 20 };
/** The limit on tries of receipts' PINs from one address, for all codes together. */
export const pinsFromAddress = { most: 10, seconds: hour };
/**
 * The limits on wrong tries at a receipt's PIN of six digits: from one address for one code, and for one person in all.
 * Beyond them only a new receipt helps, whose PIN has sixteen digits. Together with the tries at one-time codes, the
 * limits keep the probability of a right guess below the bound of ADR 0032.
 */
export const pinTries = { fromAddress: 4, inAll: 12, seconds: 30 * day };
/** The limit on requests for a one-time code from one address, which many homes may share. */
export const codesFromAddress = { most: 60, seconds: hour };

/**
 * Adds an event of the case to the public timeline. A repeat (same part, sequence and entry) adds no fact. Refuses with
 * `not-registered-yet` when the request is missing (a restored table, a replay); the message is then delivered again.
 *
 * A reply or contact that the case reports is added only when intake does not already have it: from the applicant's page,
 * or from a clerk who recorded it in intake.
 */
export function decideExtendTimeline(state: RequestState, told: Told, limit?: string): Decision<RequestFact> {
  if (!state.registration) return { refused: { code: "not-registered-yet" } };
  const known = (isKnown[told.entry] ?? isTold)(state, told);
  const news: readonly RequestFact[] = known ? [] : [{ type: "told", ...told }, ...newDate(state, told)];
  return { facts: [...news, ...newLimit(state, { sequence: told.sequence, ...defined({ due: limit }) })] };
}

/** Records an event of a meeting about the request; a repeat adds no fact (M14). */
export function decideHearMeeting(state: RequestState, told: MeetingTold): Decision<RequestFact> {
  if (!state.registration) return { refused: { code: "not-registered-yet" } };
  const known = state.meetings.some(
    ({ meeting, sequence, news }) =>
      meeting === told.meeting && sequence === told.sequence && news === told.news,
  );
  return { facts: known ? [] : [{ type: "meeting-told", ...told }] };
}

/**
 * D5: makes the fact of a new date of the answer to the whole request, with the date promised first. Makes no fact for
 * an older event, or for a part of a divided request.
 */
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
 * R19: whether the timeline already has this contact. A contact that a clerk recorded in intake is there as the clerk's
 * act, and the case's log reports it back. A report without identity has no applicant to contact (C3).
 */
const isContactHere = (state: RequestState, told: Told): boolean =>
  isTold(state, told) ||
  state.registration?.withoutIdentity === true ||
  state.contacts.some(({ at, by, result }) => at === told.at && by === told.by && result === undefined);

/** Whether the question already has a reply, given by the applicant in intake or reported by the case. */
function isRepliedHere(state: RequestState, told: Told): boolean {
  const earlier = state.told.filter(({ part, sequence }) => part === told.part && sequence < told.sequence);
  const question = earlier.findLast(({ entry }) => entry === "question");
  return isTold(state, told) || (question !== undefined && hasOwnReply(state, question));
}

/** Entries for which `isTold` is not enough to show whether the timeline already has them. */
const isKnown: { readonly [Name in Told["entry"]]?: typeof isTold } = {
  "question-replied": isRepliedHere,
  contact: isContactHere,
};

/**
 * Whether the applicant replied to this question in intake. Sequences of the case and of its parts overlap, so the case
 * or part that asked is compared too.
 */
const hasOwnReply = ({ replies }: RequestState, { part, sequence }: Told): boolean =>
  replies.some(
    (one) => one.sequence === sequence && (part === undefined ? !isPart(one.case) : one.case === part),
  );

/** Records the accused of the case or of a part of a divided request; an older event adds no fact. */
export function decideHearParties(state: RequestState, told: PartiesTold): Decision<RequestFact> {
  if (!state.registration) return { refused: { code: "not-registered-yet" } };
  const kept = state.parties.find((one) => one.case === told.case);
  if (kept && kept.sequence >= told.sequence) return { facts: [] };
  return { facts: [{ type: "parties-told", ...told }] };
}

/**
 * Records the date of the answer as the case announced it. An older event adds no fact, and neither does a case that
 * opens with the receipt's date.
 */
export function decideHearDate(state: RequestState, told: DateTold): Decision<RequestFact> {
  if (!state.registration) return { refused: { code: "not-registered-yet" } };
  if (state.date && state.date.sequence >= told.sequence) return { facts: [] };
  if (isOfReceipt(state, told)) return { facts: [] };
  return { facts: [{ type: "date-told", ...told }] };
}

/**
 * Whether the event is of the first row of the case's journal and has the receipt's date. Events of later rows about
 * the date always count, even when they arrive before the first row's event.
 */
const isOfReceipt = ({ registration }: RequestState, { sequence, due, promised }: DateTold): boolean =>
  sequence === 1 && registration?.promise?.due === due && promised === due;

/**
 * Records the end of the legal limit, or that it passed without an answer, as the case announced (D10); each is
 * recorded once.
 */
export function decideHearLimit(state: RequestState, told: LimitTold): Decision<RequestFact> {
  if (!state.registration) return { refused: { code: "not-registered-yet" } };
  return { facts: newLimit(state, told) };
}

function newLimit({ limit = {} }: RequestState, told: LimitTold): readonly RequestFact[] {
  const isNew =
    (told.due !== undefined && limit.due === undefined) || (told.passed === true && !limit.passed);
  return isNew ? [{ type: "limit-told", ...told }] : [];
}
