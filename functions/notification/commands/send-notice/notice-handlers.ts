import { languageOfEvent } from "../../../../shared/contracts/fields/event-language.ts";
import { lastDayOf } from "../../../../shared/domain/time/tehran-time.ts";
import type { EventHandlers } from "../../../../shared/handler/queue/consume.ts";
import {
  newsOfEmergencies,
  newsOfEntries,
  newsOfMeetings,
  newsOfMembers,
} from "../../../../shared/notices/news.ts";
import { Outage } from "../../../../shared/outage.ts";
import type { NotificationDeps } from "../../adapters/deps.ts";
import type { Notice } from "../../notice/journal.ts";
import { followWishes } from "../../reactions/follow-wishes.ts";
import { digestOf } from "../../rules/digest.ts";
import type triggers from "../../triggers.ts";
import { type Cause, sendNotice } from "./send-notice.ts";

type Handlers = EventHandlers<(typeof triggers)["on-events"]["events"]>;

/** The fields that all versions of the event have. */
interface Extended {
  readonly request: string;
  readonly person: string;
  readonly language: "fa" | "en";
  readonly locale?: string | undefined;
  readonly entry: string;
  /** True for a request without identity (C3), which has no person to notify. */
  readonly withoutIdentity?: true | undefined;
  /** For the entry `extended`: the new deadline, at the end of its last day. */
  readonly due?: string | undefined;
}

/**
 * Makes the notice of each event (N1). Referrals, parts of an answer and the applicant's own acts make no notice,
 * because the applicant's page shows them. A report without identity (C3) makes no notice either.
 * @param onUsedUp called when a notice waits because the budget for all people is used up (N4, C17)
 */
export function noticeHandlers(deps: NotificationDeps, onUsedUp: () => void = () => {}): Handlers {
  const tell = async (cause: Cause, notice: Notice, challenge?: string) => {
    const told = await sendNotice(deps, cause, notice, challenge);
    if ("later" in told) throw new Outage("the provider did not take a notice; it comes again");
    if (told.usedUp) onUsedUp();
  };
  const extended = async (event: Cause & { readonly data: Extended }) => {
    const { request, person, entry, due, withoutIdentity } = event.data;
    const language = languageOfEvent(event.data);
    if (withoutIdentity) return;
    const template = newsOfEntries[entry];
    const day = due === undefined ? {} : { day: lastDayOf(due) };
    if (template !== undefined) await tell(event, { request, person, language, template, ...day });
  };
  return {
    "intake.request-registered.v1": async (event) => {
      const { request, person, withoutIdentity } = event.data;
      const language = languageOfEvent(event.data);
      if (withoutIdentity) return;
      await tell(event, { request, person, language, template: "registered" });
    },
    "intake.timeline-extended.v1": extended,
    "intake.timeline-extended.v2": extended,
    "intake.timeline-extended.v3": extended,
    "intake.meeting-shown.v1": async (event) => {
      const { request, person, news, place, until } = event.data;
      const language = languageOfEvent(event.data);
      const template = newsOfMeetings[news];
      const day = until === undefined ? place : { day: lastDayOf(until) };
      if (template !== undefined) await tell(event, { request, person, language, template, ...day });
    },
    "intake.emergency-shown.v1": async (event) => {
      const { request, person, what } = event.data;
      const language = languageOfEvent(event.data);
      const template = newsOfEmergencies[what];
      if (template !== undefined) await tell(event, { request, person, language, template });
    },
    "intake.outcome-shown.v1": (event) => {
      const { request, person, outcome } = event.data;
      const language = languageOfEvent(event.data);
      return tell(event, { request, person, language, template: newsOfMembers[outcome] });
    },
    // A reminder adds nothing to the applicant's timeline, so this event of meeting causes the notice.
    "meeting.reminder-due.v1": async (event) => {
      const { request, person, place, tooLate } = event.data;
      const language = languageOfEvent(event.data);
      if (tooLate) return;
      const { host, day, time } = place;
      await tell(event, { request, person, language, template: "meeting-reminder", day, time, host });
    },
    // An applicant without an address reads about the clerk's act on the next receipt.
    "intake.acted-at-desk.v1": async (event) => {
      if (event.data.byCall) return;
      const { id, time, notice } = digestOf(event.data);
      await tell({ id, time, correlationid: event.correlationid }, notice);
    },
    "intake.news-preferred.v1": (event) => followWishes(deps, event),
    "identity.one-time-code-issued.v1": (event) => {
      const { request, person, challenge, forReceipt } = event.data;
      const language = languageOfEvent(event.data);
      const template = forReceipt ? "receipt-code" : "one-time-code";
      return tell(event, { request, person, language, template }, challenge);
    },
  };
}
