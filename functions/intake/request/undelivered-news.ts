/** Small questions about news that no message told the applicant (C18). Pure. */

import { tehranDay } from "../../../shared/domain/time/tehran-time.ts";
import type { Refusal } from "../../../shared/journal/journal.ts";
import { isWithdrawn, questionsOf } from "./request-queries.ts";
import type { MeetingTold, RequestState, Told, Untold } from "./request-state.ts";
import { rowOfNotice } from "./told-notices.ts";

const toldIn = ({ told }: RequestState, notice: string): Told | undefined =>
  told.find(({ row }) => row === rowOfNotice(notice));

const meetingIn = ({ meetings }: RequestState, notice: string): MeetingTold | undefined =>
  meetings.find(({ row }) => row === rowOfNotice(notice));

/** The question that a notice is about; nothing when it is about anything else. */
export function questionIn(state: RequestState, { notice }: Untold): Told["question"] {
  return toldIn(state, notice)?.question;
}

/**
 * The members of staff whose own act the news is about, so that a colleague tells it (ADR 0036); older rows do not name them. The
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

/** The news that this clerk may tell: all but that of their own acts. */
export const toTellBy = (code: string, state: RequestState, clerk: string): RequestState["untold"] =>
  toTell(code, state).filter((one) => !actorsOf(state, one).includes(clerk));

/** Why there is nothing for a clerk to tell. */
export const noneToTell = (code: string, state: RequestState): Refusal => ({
  code: toTell(code, state).length > 0 ? "own-act" : "told-already",
});

/** The meeting that a notice is about, a reminder too; nothing when it is about none. */
export function meetingOf(code: string, state: RequestState, { notice }: Untold): string | undefined {
  const [service, id] = notice.split("/");
  if (service === "meeting") return id;
  const told = meetingIn(state, notice);
  return told && `${code}.${told.meeting}`;
}

/** What they were told, as those know it whose news it is: of which case, part or meeting, and when it happened there. */
export const newsSaid = (code: string, state: RequestState, said: readonly string[]) =>
  said.flatMap((notice) => {
    const [told, meeting] = [toldIn(state, notice), meetingIn(state, notice)];
    if (told) return [{ of: told.part ?? code, at: told.at }];
    return meeting ? [{ of: `${code}.${meeting.meeting}`, at: meeting.at }] : [];
  });

/** What is still to be told, oldest first: neither said nor overtaken by what happened since. */
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

/** A question that was replied to; an answer that they objected to or rated, and so know. */
function isToldOver(code: string, state: RequestState, told: Told): boolean {
  if (told.entry === "question")
    return !questionsOf(code, state).some((asked) => asked.told === told && asked.open);
  if (told.entry === "answered") return state.objection !== undefined || state.rating !== undefined;
  return told.entry === "final-answered" && state.rating !== undefined;
}

/** News of a meeting after which what was said before still holds. */
const goesOn: readonly MeetingTold["news"][] = ["approved", "offered", "offer-expired", "deputy"];

function isMeetingOver({ meetings }: RequestState, { meeting, sequence, news }: MeetingTold): boolean {
  const later = meetings.filter((one) => one.meeting === meeting && one.sequence > sequence);
  return news === "offered" ? later.length > 0 : later.some((one) => !goesOn.includes(one.news));
}

/** Whoever came, or has another time by now, needs no reminder. */
const isReminderOver = (
  code: string,
  { meetings }: RequestState,
  { notice, at }: { readonly notice: string; readonly at: string },
): boolean =>
  meetings.some(
    (one) => notice.startsWith(`meeting/${code}.${one.meeting}/`) && one.news !== "deputy" && one.at > at,
  );

/** How often somebody tried to reach them since the first of it waits, and when last. */
export function triesOf(
  { contacts }: Pick<RequestState, "contacts">,
  since: string,
): readonly RequestState["contacts"][number][] {
  return contacts.filter(({ at, result }) => result === "not-reached" && at >= since);
}
