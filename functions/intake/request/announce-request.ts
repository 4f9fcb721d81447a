/** Makes the events that announce a request's facts (law 1), from the request's state after the facts. */

import type { AnnouncedEvent } from "../../../events/define-event.ts";
import { actedAtDesk } from "../../../events/intake/acted-at-desk.v1.ts";
import { answerObjected } from "../../../events/intake/answer-objected.v1.ts";
import { answerRated } from "../../../events/intake/answer-rated.v1.ts";
import { applicantContacted } from "../../../events/intake/applicant-contacted.v1.ts";
import { attachmentBegun } from "../../../events/intake/attachment-begun.v1.ts";
import { attachmentCleared } from "../../../events/intake/attachment-cleared.v1.ts";
import { attachmentReceived } from "../../../events/intake/attachment-received.v1.ts";
import { attachmentRefused } from "../../../events/intake/attachment-refused.v1.ts";
import { authoritySeen } from "../../../events/intake/authority-seen.v1.ts";
import { codeReserved } from "../../../events/intake/code-reserved.v1.ts";
import { consentChanged } from "../../../events/intake/consent-changed.v1.ts";
import { contactShown } from "../../../events/intake/contact-shown.v1.ts";
import { correctionShown } from "../../../events/intake/correction-shown.v1.ts";
import { dateHeard } from "../../../events/intake/date-heard.v1.ts";
import { emergencyShown } from "../../../events/intake/emergency-shown.v1.ts";
import { erasureBegun } from "../../../events/intake/erasure-begun.v1.ts";
import { erasureStopped } from "../../../events/intake/erasure-stopped.v1.ts";
import { filesRemoved } from "../../../events/intake/files-removed.v1.ts";
import { holdLifted } from "../../../events/intake/hold-lifted.v1.ts";
import { holdPlaced } from "../../../events/intake/hold-placed.v1.ts";
import { informationAdded } from "../../../events/intake/information-added.v1.ts";
import { letterShown } from "../../../events/intake/letter-shown.v1.ts";
import { limitHeard } from "../../../events/intake/limit-heard.v1.ts";
import { linksShown } from "../../../events/intake/links-shown.v1.ts";
import { meetingShown } from "../../../events/intake/meeting-shown.v1.ts";
import { memberJoined } from "../../../events/intake/member-joined.v1.ts";
import { memberLeft } from "../../../events/intake/member-left.v1.ts";
import { moveShown } from "../../../events/intake/move-shown.v1.ts";
import { newsPreferred } from "../../../events/intake/news-preferred.v1.ts";
import { noticeListed } from "../../../events/intake/notice-listed.v1.ts";
import { outcomeShown } from "../../../events/intake/outcome-shown.v1.ts";
import { partiesHeard } from "../../../events/intake/parties-heard.v1.ts";
import { questionReplied } from "../../../events/intake/question-replied.v1.ts";
import { receiptPrinted } from "../../../events/intake/receipt-printed.v1.ts";
import { requestErased } from "../../../events/intake/request-erased.v1.ts";
import { requestImported } from "../../../events/intake/request-imported.v1.ts";
import { requestRegistered } from "../../../events/intake/request-registered.v1.ts";
import { requestWithdrawn } from "../../../events/intake/request-withdrawn.v1.ts";
import { timelineExtended } from "../../../events/intake/timeline-extended.v3.ts";
import { languageInEvent } from "../../../shared/contracts/fields/event-language.ts";
import { defined } from "../../../shared/defined.ts";
import type { RowHead } from "../../../shared/journal/journal.ts";
import { deskActOf } from "../rules/desk-acts.ts";
import {
  type EmergencyNews,
  isLinkNews,
  type LinkNews,
  type MeetingTold,
  type Registered,
  type Representing,
  type RequestFact,
  type RequestState,
  type Told,
} from "./request-state.ts";
import { newsSaid } from "./undelivered-news.ts";

interface About {
  readonly request: string;
  readonly at: string;
  readonly registration: Registered;
  /** Whether the applicant has rated the answer. */
  readonly rated: boolean;
  readonly state: RequestState;
  /** Whether a partner system sent the request (C8). */
  readonly byPartner: boolean;
}

type FactOf<Type extends RequestFact["type"]> = Extract<RequestFact, { readonly type: Type }>;

type Announces = {
  readonly [Type in Exclude<RequestFact["type"], "reserved">]: (
    fact: Extract<RequestFact, { readonly type: Type }>,
    about: About,
  ) => readonly AnnouncedEvent[];
};

type Entry = Parameters<typeof timelineExtended.of>[0]["entry"];

const shows = (
  { request, at, registration }: About,
  entry: Entry,
  more: { readonly unit?: string; readonly due?: string } = {},
): AnnouncedEvent => {
  const { person, language, withoutIdentity } = registration;
  return timelineExtended.of({
    ...{ request, person, ...languageInEvent(language), entry, at },
    ...defined({ withoutIdentity }),
    ...more,
  });
};

/**
 * R14: announces that the case was linked with another, was unlinked, or that a linked case was answered, without details
 * of the other case. The notification service sends no message, since the applicant has nothing to do.
 */
const links = ({ request, at, registration }: About, what: LinkNews): AnnouncedEvent => {
  const { person, language } = registration;
  return linksShown.of({ request, person, ...languageInEvent(language), what, at });
};

/**
 * S3: the event by which the notification service tells the applicant that an emergency is remedied or closed, or asks
 * for a rating.
 */
const ofEmergency = (
  { request, at, registration }: About,
  what: EmergencyNews | "opinion-asked",
): AnnouncedEvent => {
  const { person, language } = registration;
  return emergencyShown.of({ request, person, ...languageInEvent(language), what, at });
};

/** D4: a correction appears on the page, without a message. */
const corrected = (
  { request, at, registration }: About,
  about: Pick<Told, "kind" | "subject">,
): AnnouncedEvent => {
  const { person, language, kind, subject } = { ...registration, ...about };
  return correctionShown.of({ request, person, ...languageInEvent(language), kind, subject, at });
};

/** C19: an issued letter. The notification service sends no message, since the addressee gets the letter itself. */
const letter = ({ request, at, registration }: About, number: string): AnnouncedEvent => {
  const { person, language } = registration;
  return letterShown.of({ request, person, ...languageInEvent(language), number, at });
};

/** D3, D4: a moved date appears on the page, without a message. */
const moved = ({ request, at, registration }: About, due: string): AnnouncedEvent => {
  const { person, language } = registration;
  return moveShown.of({ request, person, ...languageInEvent(language), due, at });
};

/**
 * M5, M8, M10: the event by which the notification service sends notices about a meeting that cannot wait until the
 * applicant visits the page.
 */
const ofMeeting = (
  { request, at, registration }: About,
  { meeting, news, place, until }: MeetingTold,
): AnnouncedEvent => {
  const { person, language } = registration;
  return meetingShown.of({
    ...{ request, meeting: `${request}.${meeting}`, person, ...languageInEvent(language), news, at },
    ...(place && { place: { ...place } }),
    ...defined({ until }),
  });
};

const registered = ({ request, at, registration }: About): AnnouncedEvent => {
  const {
    person,
    language,
    kind,
    subject,
    province,
    channel,
    words,
    complainedOf,
    undecidedName,
    hidden,
    promise,
    byCall,
    handedIn,
    letter,
    countsFromEntry,
    enteredBy,
    handOff,
    external,
    representing,
    withoutIdentity,
    collective,
  } = registration;
  const { units = [], people = [] } = complainedOf ?? {};
  return requestRegistered.of({
    ...{ request, person, ...languageInEvent(language), kind, subject, channel, words, registeredAt: at },
    ...defined({ province }),
    ...(complainedOf && { complainedOf: { units: [...units], people: [...people] } }),
    ...(undecidedName && { undecidedName: { candidates: [...undecidedName.candidates] } }),
    ...defined({ hidden, byCall, withoutIdentity }),
    ...(representing && { representing: asProxy(representing) }),
    ...defined({
      collective,
      promised: promise?.due,
      handedIn,
      answerBy: letter?.answerBy,
      countsFromEntry,
      enteredBy,
      handOff,
    }),
    ...(external && { external: { ...external } }),
  });
};

/** P8: nobody is told of an import, so it has an event of its own, which the notification service does not consume. */
function broughtHere(
  { imported: { closed, ...there }, ...asked }: FactOf<"imported">,
  { request, at }: Pick<About, "request" | "at">,
): AnnouncedEvent {
  const {
    person,
    language,
    kind,
    subject,
    province,
    channel,
    words,
    complainedOf,
    undecidedName,
    hidden,
    byCall,
  } = asked;
  const { units = [], people = [] } = complainedOf ?? {};
  return requestImported.of({
    ...{ request, person, ...languageInEvent(language), kind, subject, channel, words },
    ...{ ...there, importedAt: at },
    ...defined({ province, hidden, byCall }),
    ...(complainedOf && { complainedOf: { units: [...units], people: [...people] } }),
    ...(undecidedName && { undecidedName: { candidates: [...undecidedName.candidates] } }),
    ...(closed && { closed: { ...closed } }),
  });
}

const asProxy = ({ person, relation, seen }: Representing) => ({
  ...{ person, relation },
  ...defined({ seen }),
});

type Outcome = Parameters<typeof outcomeShown.of>[0]["outcome"];

/**
 * C10: announces the outcome to each member of the group in one journal row, so that either all members are notified or
 * none.
 */
const toMembers = ({ request, at, state }: About, outcome: Outcome): readonly AnnouncedEvent[] =>
  state.members.map(({ person, language }) =>
    outcomeShown.of({ request, person, ...languageInEvent(language), outcome, at }),
  );

function shown({ entry, unit, due, ...told }: Omit<Told, "sequence">, about: About): AnnouncedEvent {
  if (isLinkNews(entry)) return links(about, entry);
  if (entry === "remedied" || entry === "closed-no-opinion") return ofEmergency(about, entry);
  if (told.remedied && entry === "answered" && !about.rated) return ofEmergency(about, "opinion-asked");
  if (entry === "date-moved" || entry === "date-corrected") return moved(about, due ?? about.at);
  if (entry === "letter-issued") return letter(about, told.letter ?? "");
  if (entry === "corrected") return corrected(about, told);
  if (entry === "contact") return contactShown.of({ request: about.request, at: about.at });
  return shows(about, entry, { ...defined({ unit, due }) });
}

/** C6: the clerk who entered the step, for the case to show. */
const byClerk = (by: string | undefined): { readonly by?: string } => (by === undefined ? {} : { by });

const announces: Announces = {
  registered: (_, about) => [registered(about)],
  imported: (fact, about) => [broughtHere(fact, about)],
  told: (told, about) => {
    const { entry } = told;
    const isOutcome = entry === "answered" || entry === "final-answered";
    return [shown(told, about), ...(isOutcome ? toMembers(about, entry) : [])];
  },
  "meeting-told": (told, about) => [ofMeeting(about, told)],
  "date-told": ({ due, promised }, { request, at }) => [dateHeard.of({ request, due, promised, at })],
  "limit-told": ({ due }, { request, at }) => [limitHeard.of({ request, ...defined({ due }), at })],
  "parties-told": ({ case: code }, { request, at }) => [partiesHeard.of({ request, case: code, at })],
  informed: ({ words, enteredBy }, about) => [
    informationAdded.of({ request: about.request, words, ...byClerk(enteredBy), at: about.at }),
    shows(about, "information-added"),
  ],
  replied: ({ case: code, words, enteredBy }, about) => [
    questionReplied.of({ request: about.request, case: code, words, ...byClerk(enteredBy), at: about.at }),
    shows(about, "question-replied"),
  ],
  withdrawn: ({ enteredBy }, about) => [
    requestWithdrawn.of({
      ...{ request: about.request, ...byClerk(enteredBy), at: about.at },
      ...(about.byPartner && { byPartner: true }),
    }),
    shows(about, "withdrawn"),
    ...toMembers(about, "withdrawn"),
  ],
  objected: ({ words, enteredBy }, about) => [
    answerObjected.of({ request: about.request, words, ...byClerk(enteredBy), at: about.at }),
    shows(about, "objection-received"),
  ],
  "consent-changed": ({ given, enteredBy }, { request, at }) => [
    consentChanged.of({ request, given, ...byClerk(enteredBy), at }),
  ],
  "news-preferred": (
    { channel, wanted, language, messenger },
    { request, at, registration: { person, contact } },
  ) => [
    newsPreferred.of({
      ...{ request, person, channel, wanted, ...languageInEvent(language), at },
      ...defined({ contact, messenger }),
    }),
  ],
  "receipt-printed": ({ by }, { request, at }) => [receiptPrinted.of({ request, by, at })],
  "hold-placed": ({ because, by }, { request, at }) => [holdPlaced.of({ request, because, by, at })],
  "hold-lifted": ({ by }, { request, at }) => [holdLifted.of({ request, by, at })],
  "erasure-begun": ({ because, by }, { request, at }) => [erasureBegun.of({ request, because, by, at })],
  "erasure-stopped": (_, { request, at }) => [erasureStopped.of({ request, at })],
  "files-removed": (_, { request, at }) => [filesRemoved.of({ request, at })],
  erased: ({ completeAt, of }, { request, at }) => [
    requestErased.of({ request, ...(of && { represented: true }), at, completeAt }),
  ],
  rated: ({ type: _, ...rating }, { request, at }) => [answerRated.of({ request, at, ...rating })],
  untold: ({ notice, template }, { request, at }) => [noticeListed.of({ request, notice, template, at })],
  "attachment-begun": (_, { request, at }) => [attachmentBegun.of({ request, at })],
  identified: () => [],
  "authority-seen": ({ by }, { request, at }) => [authoritySeen.of({ request, by, at })],
  joined: ({ person, name }, { request, at }) => [memberJoined.of({ request, person, name, at })],
  left: ({ person }, { request, at }) => [memberLeft.of({ request, person, at })],
  "attachment-received": ({ attachment }, { request, at, state }) => [
    attachmentReceived.of({ request, attachment, ...isAuthority(state, attachment), at }),
  ],
  "attachment-cleared": ({ type: _, attachment, ...cleared }, { request, at, state }) => [
    attachmentCleared.of({ request, attachment, ...isAuthority(state, attachment), ...cleared, at }),
  ],
  "attachment-refused": ({ attachment, because }, { request, at }) => [
    attachmentRefused.of({ request, attachment, because, at }),
  ],
  contacted: ({ how, words, call, by, result, said = [] }, { request, at, state }) => [
    applicantContacted.of({
      ...{ request, how, by, at },
      ...defined({ result }),
      ...(said.length > 0 && { told: newsSaid(request, state, said) }),
      ...defined({ words }),
      ...(call && { call: { ...call } }),
    }),
  ],
};

/** C11: marks a file that was sent as the proxy's authority document. */
const isAuthority = ({ attachments }: RequestState, number: number): { readonly authority?: true } => {
  const { authority } = attachments[number - 1] ?? {};
  return authority ? { authority } : {};
};

export function announceRequest(
  fact: RequestFact,
  state: RequestState,
  row: RowHead,
): readonly AnnouncedEvent[] {
  // A code printed on a pad of receipts has no applicant yet (C20).
  if (fact.type === "reserved") return [codeReserved.of({ request: row.id, by: fact.by, at: row.at })];
  const { registration } = state;
  if (!registration) throw new Error("A request begins with being registered");
  const announce = announces[fact.type] as (fact: RequestFact, about: About) => readonly AnnouncedEvent[];
  const { rating } = state;
  const byPartner = row.actor.startsWith("partner:");
  const about = {
    ...{ request: row.id, at: row.at, registration, state },
    ...{ rated: rating !== undefined, byPartner },
  };
  return [...announce(fact, about), ...actedAtDeskIn(fact, about)];
}

/**
 * C6: announces a clerk's act. The event comes after the fact's own events, since the ids of notices contain an event's
 * position in the row. A registration's own event already names the clerk.
 */
function actedAtDeskIn(fact: RequestFact, { request, at, registration }: About): readonly AnnouncedEvent[] {
  const done = deskActOf(fact);
  if (!done || done.act === "registered" || registration.withoutIdentity) return [];
  const { act, by } = done;
  const { person, language, contact, byCall } = registration;
  return [
    actedAtDesk.of({
      ...{
        request,
        person,
        ...languageInEvent(language),
        act,
        by,
        at: fact.type === "identified" ? fact.at : at,
      },
      ...defined({ contact, byCall }),
    }),
  ];
}
