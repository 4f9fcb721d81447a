/** Small queries on notices that no message delivered (C18). They are pure. */

import { tehranDay } from "../../../shared/domain/time/tehran-time.ts";
import type { Refusal } from "../../../shared/journal/journal.ts";
import { isWithdrawn, questionsOf } from "./request-queries.ts";
import type { MeetingTold, RequestState, Told, Untold } from "./request-state.ts";
import { rowOfNotice } from "./told-notices.ts";

const toldIn = ({ told }: RequestState, notice: string): Told | undefined =>
  told.find(({ row }) => row === rowOfNotice(notice));

const meetingIn = ({ meetings }: RequestState, notice: string): MeetingTold | undefined =>
  meetings.find(({ row }) => row === rowOfNotice(notice));

/** The id of the question that a notice is about; undefined for other notices. */
export function questionIn(state: RequestState, { notice }: Untold): Told["question"] {
  return toldIn(state, notice)?.question;
}

/**
 * The members of staff whose own acts the notice is about, so that a colleague must tell the applicant (ADR 0036). Rows
 * of older releases name none. The digest of acts at the desk names all clerks who acted on its day.
 */
export function actorsOf(state: RequestState, { notice, template, day }: Untold): readonly string[] {
  const { registration, deskActs } = state;
  if (template === "desk-acts")
    return deskActs.filter(({ at }) => tehranDay(new Date(at)) === day).map(({ by }) => by);
  const by = toldIn(state, notice)?.by ?? meetingIn(state, notice)?.by;
  const entered = template === "registered" ? registration?.enteredBy : undefined;
  return [by, entered].filter((one) => one !== undefined);
}

/** The notices that this clerk may tell: all but notices about the clerk's own acts. */
export const toTellBy = (code: string, state: RequestState, clerk: string): RequestState["untold"] =>
  toTell(code, state).filter((one) => !actorsOf(state, one).includes(clerk));

/** The refusal when a clerk has no notice to tell. */
export const noneToTell = (code: string, state: RequestState): Refusal => ({
  code: toTell(code, state).length > 0 ? "own-act" : "told-already",
});

/** The id of the meeting that a notice or reminder is about; undefined for other notices. */
export function meetingOf(code: string, state: RequestState, { notice }: Untold): string | undefined {
  const [service, id] = notice.split("/");
  if (service === "meeting") return id;
  const told = meetingIn(state, notice);
  return told && `${code}.${told.meeting}`;
}

/**
 * Returns, for each notice that a clerk told, the id of the case, part or meeting that the notice is about, and the
 * time that the announcing service gave the event.
 */
export const newsSaid = (code: string, state: RequestState, said: readonly string[]) =>
  said.flatMap((notice) => {
    const [told, meeting] = [toldIn(state, notice), meetingIn(state, notice)];
    if (told) return [{ of: told.part ?? code, at: told.at }];
    return meeting ? [{ of: `${code}.${meeting.meeting}`, at: meeting.at }] : [];
  });

/** Returns the notices that a clerk must still tell, oldest first; leaves out told and outdated notices. */
export function toTell(code: string, state: RequestState): RequestState["untold"] {
  if (isWithdrawn(state)) return [];
  const said = new Set(state.contacts.flatMap((contact) => contact.said ?? []));
  return state.untold.filter((one) => !said.has(one.notice) && !isOvertaken(code, state, one));
}

function isOvertaken(code: string, state: RequestState, one: RequestState["untold"][number]): boolean {
  const told = toldIn(state, one.notice);
  if (told) return isToldOver(code, state, told);
  const meeting = meetingIn(state, one.notice);
  return meeting ? isMeetingOver(state, meeting) : isReminderOver(code, state, one);
}

/**
 * Whether the applicant has replied to the question, or objected to or rated the answer, and so already knows the
 * content of the notice.
 */
function isToldOver(code: string, state: RequestState, told: Told): boolean {
  if (told.entry === "question")
    return !questionsOf(code, state).some((asked) => asked.told === told && asked.open);
  if (told.entry === "answered") return state.objection !== undefined || state.rating !== undefined;
  return told.entry === "final-answered" && state.rating !== undefined;
}

/** Meeting events that leave earlier notices about the meeting valid. */
const goesOn: readonly MeetingTold["news"][] = ["approved", "offered", "offer-expired", "deputy"];

function isMeetingOver({ meetings }: RequestState, { meeting, sequence, news }: MeetingTold): boolean {
  const later = meetings.filter((one) => one.meeting === meeting && one.sequence > sequence);
  return news === "offered" ? later.length > 0 : later.some((one) => !goesOn.includes(one.news));
}

/**
 * Whether a reminder is outdated: a later event of its meeting was recorded, such as a new time or the end of the
 * meeting.
 */
const isReminderOver = (
  code: string,
  { meetings }: RequestState,
  { notice, at }: { readonly notice: string; readonly at: string },
): boolean =>
  meetings.some(
    (one) => notice.startsWith(`meeting/${code}.${one.meeting}/`) && one.news !== "deputy" && one.at > at,
  );

/** Returns the clerks' calls that did not reach the applicant, from `since` on (ISO 8601 in UTC). */
export function triesOf(
  { contacts }: Pick<RequestState, "contacts">,
  since: string,
): readonly RequestState["contacts"][number][] {
  return contacts.filter(({ at, result }) => result === "not-reached" && at >= since);
}
