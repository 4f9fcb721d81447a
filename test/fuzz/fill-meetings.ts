/** Makes the fields of generated bodies agree with a meeting or with an official's public days; no schema can ensure this. */

import type { Book } from "./book.ts";
import type { Division, Place } from "./hall.ts";
import type { Known, KnownMeeting } from "./known.ts";
import { deputyOf, everyDay, isSame, notMet, officials } from "./meetings.ts";

/** The official or unit with whom the applicant or clerk requests a meeting. */
export interface Asking {
  readonly with?: { readonly unit?: string; readonly official?: string };
  readonly official?: string;
}

interface Body extends Asking {
  readonly what?: string;
  readonly deputy?: unknown;
}

type Agrees = (body: Body, about: About) => object;
interface About {
  readonly known: Known;
  readonly meeting: KnownMeeting;
  readonly book: Book;
}

/** The user name of the official whom a body names, or who is the head of the named unit. */
export const officialAsked = ({ with: who, official }: Asking, book: Book): string | undefined =>
  who?.unit === undefined ? (who?.official ?? official) : book.whoIs("head", who.unit);

/** Replaces an official who must have no meetings in this fuzzing campaign by another official. */
const asking: Agrees = (body, { book }) =>
  officialAsked(body, book) === notMet(book) ? { ...body, with: { official: officials(book)[0] } } : body;

/** A well-formed appointment time that the official has not published, for use when no time is free. */
const unpublished = ({ meeting: { host }, book }: About): Place => ({
  ...{ host, day: book.tomorrow(), time: "23:50" },
});
const freeOf = ({ meeting: { host }, book }: About): readonly Place[] => book.hall.free(host);
/** A free appointment time that is not the meeting's present one. */
const another = (about: About): Place =>
  freeOf(about).find((place) => about.meeting.place === undefined || !isSame(place)(about.meeting.place)) ??
  unpublished(about);

const choosing: Agrees = (_, about) => {
  const { offered } = about.meeting;
  const { day, time } =
    offered.find((place) => freeOf(about).some(isSame(place))) ?? offered[0] ?? unpublished(about);
  return { day, time };
};

/** A free appointment time on a day after tomorrow. */
const later: Agrees = (_, about) =>
  freeOf(about).findLast(({ day }) => day > about.book.tomorrow()) ?? unpublished(about);
const changing: Agrees = (body, about) => {
  const [to, from] = [later(body, about) as Place, about.meeting.place ?? unpublished(about)];
  return { day: to.day, time: to.time, instead: { day: from.day, time: from.time } };
};

/** The event of the meeting's day that comes after the meeting's stage: arrival, call, beginning or end. */
const attending: Agrees = ({ what }, { meeting: { stage } }) => {
  const next: Readonly<Record<string, string>> = {
    booked: "arrive",
    called: "begin",
    "in-session": "finish",
  };
  return { what: next[stage] ?? (what === "call" ? "call" : "begin") };
};

const withHost: Agrees = (body, { meeting: { host } }) => ({ ...body, attendees: [host] });

const onMeetings: Readonly<Record<string, Agrees>> = {
  "approve-meeting": () => ({}),
  "send-meeting-on": (body, { meeting, book }) => ({
    ...body,
    host: officials(book).find((one) => one !== meeting.host && one !== notMet(book)),
  }),
  "offer-places": (_, about) => ({ places: [another(about), ...freeOf(about).slice(-2)] }),
  "book-place": (_, about) => ({ place: another(about) }),
  "choose-place": choosing,
  "change-place": changing,
  "note-priority": (_, { meeting: { vulnerable } }) => ({ given: !vulnerable }),
  "name-deputy": (_, { known, book }) => ({ deputy: deputyOf(known, book) }),
  "note-attendance": attending,
  "write-minutes": withHost,
  "correct-minutes": withHost,
};

/** @returns the body made to agree with the meeting; undefined if the operation concerns no meeting. */
export function inMeeting(id: string, body: Body, known: Known | undefined, book: Book): object | undefined {
  if (id === "publish-days" || id === "cancel-day") return ofDays(id, body, book);
  if (id === "ask-meeting" || id === "ask-meeting-for-applicant") return asking(body, { book } as About);
  if (id === "take-walk-in") return { ...body, official: book.hall.receivesToday() };
  const { meeting } = known ?? {};
  return known && meeting ? onMeetings[id]?.(body, { known, meeting, book }) : undefined;
}

/** Makes a body about public days name the official who has no meetings, so that no applicant loses an appointment. */
function ofDays(id: string, { deputy: _, ...body }: Body, book: Book): object {
  const host = notMet(book);
  if (id === "cancel-day") return { ...body, host, day: book.hall.ahead(host)[0] };
  const division: Pick<Division, "begins" | "minutes"> = { begins: "09:00", minutes: 10 };
  return {
    ...body,
    host,
    weekdays: everyDay,
    ...book.hall.nextWeek(host),
    ...division,
    capacity: 2,
    walkIns: 0,
  };
}
