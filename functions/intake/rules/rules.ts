/** What may happen to a request. Pure. */

import { aboutUs } from "../../../shared/contracts/fields/about.ts";
import { channelNamed } from "../../../shared/directory/channel.ts";
import { answerDue, firstPlace, withoutOutside } from "../../../shared/directory/first-place.ts";
import { handOffOf } from "../../../shared/directory/guidance.ts";
import { kind, subjectsOf, unit } from "../../../shared/directory/lookups.ts";
import type { Channel, Snapshot } from "../../../shared/directory/snapshot.ts";
import { isPart } from "../../../shared/domain/cases/case-id.ts";
import { noParties, type Parties } from "../../../shared/domain/cases/conflict-of-interest.ts";
import { cleanLine } from "../../../shared/domain/text/persian-text.ts";
import { countedFrom, type HandedIn } from "../../../shared/domain/time/counted-from.ts";
import { dayNumber } from "../../../shared/domain/time/days.ts";
import { toSolarHijri } from "../../../shared/domain/time/solar-hijri.ts";
import { tehranDay } from "../../../shared/domain/time/tehran-time.ts";
import type { Decision, Refusal } from "../../../shared/journal/journal.ts";
import type {
  DateTold,
  FirstPromise,
  LimitTold,
  MeetingTold,
  PartiesTold,
  Registered,
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

/** A code that is of a request, or stands on a pad for one (C20), is nobody else's. */
export const codeTaken = ({ reserved, registration }: RequestState): Refusal | undefined =>
  reserved || registration ? { code: "code-taken" } : undefined;

/**
 * Registered once, under the code that its key derives, or under that of a pad's receipt (C20). A repeat never comes here (the
 * journal knows its key), so a derived code that is in use is somebody else's: `code-taken`, and the next code is derived.
 */
export function decideRegisterRequest(
  state: RequestState,
  registration: Registered,
  hindered = codeTaken,
): Decision<RequestFact> {
  const refused = hindered(state);
  return refused ? { refused } : { facts: [{ type: "registered", ...registration }] };
}

/**
 * Extends the public timeline with what the case's service told. A thing told twice (same teller, sequence and entry) is
 * known already; a request that is not here yet (a restored table, a replay) makes the message wait.
 *
 * A reply that the case heard is news only when it was given by phone or at the desk: the applicant's own is here already, as is the
 * conversation that a clerk noted here.
 */
export function decideExtendTimeline(state: RequestState, told: Told): Decision<RequestFact> {
  if (!state.registration) return { refused: { code: "not-registered-yet" } };
  const known = (isKnown[told.entry] ?? isTold)(state, told);
  return known ? { facts: [] } : { facts: [{ type: "told", ...told }, ...newDate(state, told)] };
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

/** Keeps by when the answer is due, as the case said; older news than is kept changes nothing. */
export function decideHearDate(state: RequestState, told: DateTold): Decision<RequestFact> {
  if (!state.registration) return { refused: { code: "not-registered-yet" } };
  if (state.date && state.date.sequence >= told.sequence) return { facts: [] };
  return { facts: [{ type: "date-told", ...told }] };
}

/** Keeps when the legal limit ends, and that it passed unanswered, as the case said (D10): each once. */
export function decideHearLimit(state: RequestState, told: LimitTold): Decision<RequestFact> {
  if (!state.registration) return { refused: { code: "not-registered-yet" } };
  const { due, passed } = state.limit ?? {};
  const known = told.due === undefined ? passed === true : due !== undefined;
  return known ? { facts: [] } : { facts: [{ type: "limit-told", ...told }] };
}

/** R2: the units that can be complained of: all but the outside authority. */
export const insideUnits = ({ units }: Snapshot): Snapshot["units"] =>
  units.filter(({ outside }) => !outside);

/**
 * N8: the unit the rules send a request to, and by when it is answered there: what its case will find, unless the directory
 * becomes another one before it is opened.
 *
 * @returns nothing when the directory has no such unit or no such time: registering does not depend on it, and opening the
 * case will ring.
 */
export function promiseOf(
  snapshot: Snapshot,
  request: Chosen & {
    readonly channel: string;
    readonly named?: Parties | undefined;
  } & HandedIn,
  at: Date,
): FirstPromise | undefined {
  const channel = channelNamed(request.channel);
  if (channel === undefined) return undefined;
  const asked = { ...request, channel };
  const given = {
    named: withoutOutside(snapshot, request.named ?? noParties),
    hidden: request.knownTo === "inspection",
  };
  try {
    const { unit: key } = firstPlace(snapshot, asked, given, tehranDay(at));
    return { unit: key, due: answerDue(snapshot, asked, key, countedFrom(request, at)).toISOString() };
  } catch {
    return undefined;
  }
}

/** C7: days that a paper form may have lain before it is entered, where the directory says nothing. */
const defaultPaperDays = 30;

/**
 * C7: paper is of today or of the days before that the directory allows (`paperDays`).
 * @param handedIn and `today`: ISO, Tehran.
 */
export function wrongPaperDay(
  handedIn: string | undefined,
  { timeLimits }: Pick<Snapshot, "timeLimits">,
  today: string,
): Refusal | undefined {
  if (handedIn === undefined) return undefined;
  const days = timeLimits?.paperDays ?? defaultPaperDays;
  if (handedIn > today) return { code: "paper-day-ahead" };
  const age = dayNumber(today) - dayNumber(handedIn);
  return age > days ? { code: "paper-day-too-old", details: { days } } : undefined;
}

/** C19: the same letter is registered once, unless whoever enters it has seen that it was, and says so. */
export const letterBefore = (
  letter: { readonly again?: true | undefined } | undefined,
  before: string | undefined,
): Refusal | undefined =>
  letter && !letter.again && before !== undefined
    ? { code: "letter-registered-before", details: { code: before } }
    : undefined;

/** C7: a paper form that another clerk has entered is told with who it was and when, and not registered again. */
export function formHindered(
  code: string,
  { enteredBy: by, at }: RequestState["registration"] & {},
  asked: Pick<Registered, "channel" | "enteredBy">,
): Refusal | undefined {
  if (asked.channel !== "paper" || by === undefined || by === asked.enteredBy) return undefined;
  const on = tehranDay(new Date(at));
  return { code: "paper-registered-before", details: { code, by, on, ...toSolarHijri(on) } };
}

/** C7, C19: where the directory has clocks of paper or of letters count from when it is entered, that is kept with it. */
export function countsFromEntry(
  { channel, handedIn }: Pick<HandedIn, "handedIn"> & { readonly channel: string },
  { timeLimits }: Pick<Snapshot, "timeLimits">,
): Pick<Registered, "countsFromEntry"> {
  const from = channel === "letter" ? timeLimits?.letterClocks : timeLimits?.paperClocks;
  return handedIn !== undefined && from === "entered" ? { countsFromEntry: true } : {};
}

/** What of the directory a registration names. */
export interface Chosen {
  readonly about?: string | undefined;
  readonly kind: string;
  readonly subject: string;
  readonly province?: string | undefined;
  readonly complainedOfUnit?: string | undefined;
  readonly knownTo?: "unit" | "inspection" | undefined;
  readonly channel?: string | undefined;
  /** C3: it is sent as a report without identity. */
  readonly withoutIdentity?: true | undefined;
}

/** S3: the kind that the form of emergencies registers; an organisation may have none. */
export const emergencyKind = ({ kinds }: Pick<Snapshot, "kinds">): Snapshot["kinds"][number] | undefined =>
  kinds.find(({ byInspection }) => byInspection);

/** S3: by the page, by a clerk at 128, or by FOAD's own system. */
const ofEmergencies: readonly string[] = [
  "foad-web",
  "phone-128",
  "partner-foad",
] satisfies readonly Channel[];

/** S3: emergencies have a form of their own, and it takes nothing else. C3: who gives a name sends no report without one, nor the other way round. */
const isOffered = (
  { onWeb, byInspection = false, withoutIdentity = false }: Snapshot["kinds"][number],
  { channel, withoutIdentity: asReport }: Chosen,
) =>
  withoutIdentity === (asReport === true) && (byInspection ? ofEmergencies.includes(channel ?? "") : onWeb);

/**
 * C3: the citizen's form takes the kinds, subjects and provinces of the directory in force, and no other. R2: nobody
 * complains here of the outside authority. C5: matters of others are the directory's. C15: nothing is hidden but where the kind offers it.
 */
export function unknownChoice(chosen: Chosen, snapshot: Snapshot): Refusal | undefined {
  const { about, province, complainedOfUnit: of, knownTo } = chosen;
  const known: Readonly<Record<Exclude<keyof Chosen, "channel" | "withoutIdentity">, boolean>> = {
    about: about === undefined || about === aboutUs || handOffOf(snapshot, about) !== undefined,
    kind: snapshot.kinds.some((kind) => kind.key === chosen.kind && isOffered(kind, chosen)),
    subject: subjectsOf(snapshot, chosen.kind).some(({ key }) => key === chosen.subject),
    province: province === undefined || snapshot.provinces.some((one) => one.key === province),
    complainedOfUnit: of === undefined || insideUnits(snapshot).some(({ key }) => key === of),
    knownTo: knownTo !== "inspection" || kind(snapshot, chosen.kind)?.mayHide === true,
  };
  const fields = Object.entries(known).flatMap(([field, isKnown]) => (isKnown ? [] : [field]));
  return fields.length === 0 ? undefined : { code: "unknown-choice", details: { fields: fields.join(",") } };
}

/** A name as it is compared: half-spaces as spaces, Latin letters small. */
const folded = (name: string): string => cleanLine(name.replaceAll("\u200c", " ")).toLowerCase();

/**
 * R2: who is complained of, as far as the directory knows them: the unit, and the one member of staff (of that unit, when
 * one is given) who has exactly this name. Somebody whose name two have is for people to name.
 */
export function complainedOf(
  given: { readonly complainedOfUnit?: string | undefined; readonly complainedOfPerson?: string | undefined },
  snapshot: Snapshot,
): Parties | undefined {
  const { complainedOfUnit: of, complainedOfPerson: name } = given;
  const named = name === undefined ? [] : staffNamed(snapshot, name, of);
  const people = named.length === 1 ? named : [];
  return of === undefined && people.length === 0
    ? undefined
    : { units: of === undefined ? [] : [of], people };
}

const staffNamed = (snapshot: Snapshot, name: string, of: string | undefined): readonly string[] =>
  snapshot.staff
    .filter((member) => (of === undefined ? !unit(snapshot, member.unit)?.outside : member.unit === of))
    .filter(({ name: { fa, en } }) => [fa, en].some((one) => folded(one) === folded(name)))
    .map(({ username }) => username);
