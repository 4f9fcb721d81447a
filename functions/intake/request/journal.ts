/**
 * The journal of a request: the request as registered, the applicant's steps, and the events that the public timeline
 * shows.
 */

import { knownIn } from "../../../shared/aggregate/subject.ts";
import { meetingNews } from "../../../shared/contracts/words/meeting-words.ts";
import { defined } from "../../../shared/defined.ts";
import { partNumber } from "../../../shared/domain/cases/case-id.ts";
import type { Aggregate, RowHead } from "../../../shared/journal/journal.ts";
import { deskActOf } from "../rules/desk-acts.ts";
import { announceRequest } from "./announce-request.ts";
import { publicFactOf } from "./public-facts.ts";
import {
  type Attachment,
  type Imported,
  initial,
  type MeetingTold,
  type Registered,
  type RequestFact,
  type RequestState,
  type Told,
} from "./request-state.ts";

type Folds = {
  readonly [Type in RequestFact["type"]]: (
    state: RequestState,
    fact: Omit<Extract<RequestFact, { readonly type: Type }>, "type">,
    at: string,
    row: number,
  ) => RequestState;
};

const folds: Folds = {
  reserved: (state, reserved, at) => ({ ...state, reserved: { ...reserved, at } }),
  registered: (state, registration, at) => ({
    ...state,
    registration: { ...registration, at },
    // A clerk who enters a partner's file has no applicant at the desk to give a receipt to (C8).
    ...(registration.enteredBy !== undefined &&
      !registration.external && {
        receipt: 1,
        ...defined({ pinKey: (state.reserved ?? registration).pinKey }),
      }),
    ...(registration.representing?.seen && { authoritySeen: seenBy(registration, at) }),
  }),
  imported: (state, { imported, ...registration }, at, row) => ({
    ...state,
    registration: { ...registration, at: imported.registeredAt },
    imported: { ...imported, at },
    ...endedBefore(imported, row),
  }),
  told: (state, told, _, row) => ({ ...state, told: inOrder([...state.told, { ...told, row }]) }),
  "meeting-told": (state, told, _, row) => ({
    ...state,
    meetings: byMeeting([...state.meetings, { ...told, row }]),
  }),
  "parties-told": (state, told) => ({
    ...state,
    parties: [...state.parties.filter((one) => one.case !== told.case), told],
  }),
  "date-told": (state, date) => ({ ...state, date }),
  "limit-told": (state, { sequence: _, ...limit }) => ({ ...state, limit: { ...state.limit, ...limit } }),
  informed: (state, { words }, at) => ({ ...state, informed: [...state.informed, { at, words }] }),
  replied: (state, { enteredBy: _, ...reply }, at) => ({
    ...state,
    replies: [...state.replies, { ...reply, at }],
  }),
  withdrawn: (state, _, at) => ({ ...state, withdrawn: { at } }),
  objected: (state, { words }, at) => ({ ...state, objection: { at, words } }),
  "consent-changed": (state, { given }, at) => ({ ...state, consents: [...state.consents, { given, at }] }),
  "news-preferred": (state, { channel, wanted, language, messenger }, at) => ({
    ...state,
    news: {
      ...{ channel, wanted, language, ...defined({ messenger }) },
      ...{ at, times: (state.news?.times ?? 0) + 1 },
    },
  }),
  "receipt-printed": ({ longPin: _, proved: __, pinKey: ___, ...state }, { longPin, proved, pinKey }) => ({
    ...state,
    receipt: (state.receipt ?? 0) + 1,
    ...defined({ longPin, proved, pinKey }),
  }),
  rated: (state, rating, at) => ({ ...state, rating: { ...rating, at } }),
  untold: (state, untold, at) => ({ ...state, untold: [...state.untold, { ...untold, at }] }),
  contacted: (state, { by, said, result }, at) => ({
    ...state,
    contacts: [...state.contacts, { at, by, ...defined({ said, result }) }],
  }),
  identified: (state) => state,
  "authority-seen": (state, { by }, at) => ({ ...state, authoritySeen: { at, by } }),
  joined: (state, member) => ({
    ...without(state, member),
    members: [...without(state, member).members, member],
  }),
  left: (state, left, at) => ({ ...without(state, left), leftAt: at }),
  "attachment-begun": (state, { authority }, at) => ({
    ...state,
    attachments: [...state.attachments, { begunAt: at, ...defined({ authority }) }],
  }),
  "attachment-received": (state, { attachment }, at) => onAttachment(state, attachment, { receivedAt: at }),
  "attachment-cleared": (state, { attachment, ...cleared }, at) =>
    onAttachment(state, attachment, { cleared: { ...cleared, at } }),
  "attachment-refused": (state, { attachment, because }, at) =>
    onAttachment(state, attachment, { refused: { at, because } }),
  "hold-placed": (state, hold, at) => ({ ...state, hold: { ...hold, at } }),
  "hold-lifted": ({ hold: _, ...state }, __, at) => ({ ...state, liftedAt: at }),
  "erasure-begun": (state, _, at) => ({ ...state, erasing: { at } }),
  "erasure-stopped": ({ erasing: _, ...state }) => state,
  "files-removed": (state, _, at) => ({ ...state, attachments: [], filesRemoved: { at } }),
  erased: (state, { completeAt, of }, at) =>
    of ? { ...state, representedErased: true } : { ...state, erased: { at, completeAt } },
};

/**
 * P8: what the earlier system did at the end of the request. Its answer is shown as one without objection, since the days
 * to object to it began and ended there.
 */
function endedBefore({ closed, unit }: Imported, row: number): Pick<RequestState, "withdrawn"> | ToldOf {
  if (closed === undefined) return {};
  const { at } = closed;
  if (closed.how === "withdrawn") return { withdrawn: { at } };
  const answer = { document: closed.answer, outcome: closed.outcome };
  return { told: [{ sequence: 1, entry: "final-answered", at, answer, days: 0, row, ...defined({ unit }) }] };
}

type ToldOf = Pick<RequestState, "told">;

function without(state: RequestState, { person }: { readonly person: string }): RequestState {
  return { ...state, members: state.members.filter((one) => one.person !== person) };
}

const seenBy = ({ enteredBy }: Registered, at: string) => ({
  at,
  ...defined({ by: enteredBy }),
});

const onAttachment = (state: RequestState, number: number, change: Partial<Attachment>): RequestState => ({
  ...state,
  attachments: state.attachments.map((one, at) => (at === number - 1 ? { ...one, ...change } : one)),
});

/**
 * Orders the case's events: the case first, then each part, each in the order of its own journal. The result is the same
 * in any order of arrival.
 */
const inOrder = (told: RequestState["told"]): RequestState["told"] =>
  [...told].sort((a, b) => placeOf(a) - placeOf(b) || a.sequence - b.sequence || byText(a.entry, b.entry));

const byMeeting = (told: RequestState["meetings"]): RequestState["meetings"] =>
  [...told].sort((a, b) => a.meeting - b.meeting || a.sequence - b.sequence || rankOf(a) - rankOf(b));

const rankOf = ({ news }: MeetingTold): number => meetingNews.indexOf(news);

/**
 * The number of a part, by which parts are ordered. The ids of parts would order the parts wrongly, since after part
 * nine the last digit starts again at nought.
 */
const placeOf = ({ part }: Told): number => (part === undefined ? 0 : partNumber(part));

const byText = (a: string, b: string): number => Number(a > b) - Number(a < b);

function fold(state: RequestState, whole: RequestFact, row: RowHead): RequestState {
  const { type, ...fact } = whole;
  const foldOne = folds[type] as (state: RequestState, fact: object, at: string, row: number) => RequestState;
  const folded = foldOne(state, fact, row.at, row.version);
  const done = deskActOf(whole);
  const at = "at" in fact ? fact.at : row.at;
  return done ? { ...folded, deskActs: [...folded.deskActs, { ...done, at }] } : folded;
}

export const requestAggregate: Aggregate<RequestState, RequestFact> = {
  service: "intake",
  name: "request",
  /**
   * The version of the state. These fields were added since version 1: keys of PINs, acts and contacts at the desk,
   * consents, the date of the answer, the legal limit, meetings, undelivered notices, attachments, members, and the
   * choice of notices.
   */
  shape: 11,
  owns: (id) => /^\d{12}$/.test(id),
  initial,
  fold,
  upcast: knownIn<RequestFact>("A request", folds),
  announce: announceRequest,
  show: publicFactOf,
};
