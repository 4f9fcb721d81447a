/** Small queries on news that no message delivered (C18). Pure. */

import { tehranDay } from "../../../shared/domain/time/tehran-time.ts";
import type { Refusal } from "../../../shared/journal/journal.ts";
import { isWithdrawn, questionsOf } from "./request-queries.ts";
import type { MeetingTold, RequestState, Told, Untold } from "./request-state.ts";
import { rowOfNotice } from "./told-notices.ts";

const toldIn = ({ told }: RequestState, notice: string): Told | undefined =>
  told.find(({ row }) => row === rowOfNotice(notice));

const meetingIn = ({ meetings }: RequestState, notice: string): MeetingTold | undefined =>
  meetings.find(({ row }) => row === rowOfNotice(notice));

/** The question that a notice is about; undefined for other notices. */
export function questionIn(state: RequestState, { notice }: Untold): Told["question"] {
  return toldIn(state, notice)?.question;
}

/**
 * The members of staff whose own act the news is about, so that a colleague tells it (ADR 0036); absent in older rows. The
 * digest of acts at the desk covers a day.
 */
export function actorsOf(state: RequestState, { notice, template, day }: Untold): readonly string[] {
  const { registration, deskActs } = state;
  if (template === "desk-acts")
    return deskActs.filter(({ at }) => tehranDay(new Date(at)) === day).map(({ by }) => by);
  const by = toldIn(state, notice)?.by ?? meetingIn(state, notice)?.by;
  const entered = template === "registered" ? registration?.enteredBy : undefined;
  return [by, entered].filter((one) => one !== undefined);
}

/** The news that this clerk may tell: all but news of their own acts. */
export const toTellBy = (code: string, state: RequestState, clerk: string): RequestState["untold"] =>
  toTell(code, state).filter((one) => !actorsOf(state, one).includes(clerk));

/** The refusal when a clerk has nothing to tell. */
export const noneToTell = (code: string, state: RequestState): Refusal => ({
  code: toTell(code, state).length > 0 ? "own-act" : "told-already",
});

/** The meeting that a notice or reminder is about; undefined for other notices. */
export function meetingOf(code: string, state: RequestState, { notice }: Untold): string | undefined {
  const [service, id] = notice.split("/");
  if (service === "meeting") return id;
  const told = meetingIn(state, notice);
  return told && `${code}.${told.meeting}`;
}

/** The news told, with its case, part or meeting and its time there, as the services that announced it know it. */
export const newsSaid = (code: string, state: RequestState, said: readonly string[]) =>
  said.flatMap((notice) => {
    const [told, meeting] = [toldIn(state, notice), meetingIn(state, notice)];
    if (told) return [{ of: told.part ?? code, at: told.at }];
    return meeting ? [{ of: `${code}.${meeting.meeting}`, at: meeting.at }] : [];
  });

/** The news still to tell, oldest first: neither told nor outdated. */
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

/** Whether the applicant has replied to the question, or objected to or rated the answer, and so knows it. */
function isToldOver(code: string, state: RequestState, told: Told): boolean {
  if (told.entry === "question")
    return !questionsOf(code, state).some((asked) => asked.told === told && asked.open);
  if (told.entry === "answered") return state.objection !== undefined || state.rating !== undefined;
  return told.entry === "final-answered" && state.rating !== undefined;
}

/** Meeting news that leaves earlier news valid. */
const goesOn: readonly MeetingTold["news"][] = ["approved", "offered", "offer-expired", "deputy"];

function isMeetingOver({ meetings }: RequestState, { meeting, sequence, news }: MeetingTold): boolean {
  const later = meetings.filter((one) => one.meeting === meeting && one.sequence > sequence);
  return news === "offered" ? later.length > 0 : later.some((one) => !goesOn.includes(one.news));
}

/** A reminder is outdated once the applicant came or has another time. */
const isReminderOver = (
  code: string,
  { meetings }: RequestState,
  { notice, at }: { readonly notice: string; readonly at: string },
): boolean =>
  meetings.some(
    (one) => notice.startsWith(`meeting/${code}.${one.meeting}/`) && one.news !== "deputy" && one.at > at,
  );

/** The number and time of the calls without success since the oldest news waits. */
export function triesOf(
  { contacts }: Pick<RequestState, "contacts">,
  since: string,
): readonly RequestState["contacts"][number][] {
  return contacts.filter(({ at, result }) => result === "not-reached" && at >= since);
}
