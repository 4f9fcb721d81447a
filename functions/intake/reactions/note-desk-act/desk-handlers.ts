import type { EventEnvelope } from "../../../../events/define-event.ts";
import type { DeskWork } from "../../../../shared/contracts/fields/desk-work.ts";
import type { EventHandlers } from "../../../../shared/handler/queue/consume.ts";
import type { deskEvents } from "../desk-events.ts";
import type { timelineEvents } from "../timeline-events.ts";
import { type DeskDayDeps, noteDeskAct } from "./note-desk-act.ts";

type OfTimeline = EventHandlers<typeof timelineEvents>;
type Handlers = EventHandlers<typeof deskEvents> &
  Pick<
    OfTimeline,
    | "identity.standing-changed.v1"
    | "intake.request-registered.v1"
    | "meeting.meeting-asked.v1"
    | "meeting.meeting-booked.v1"
    | "meeting.meeting-cancelled.v1"
  >;
type OfRequest = EventEnvelope<{ readonly request: string }>;

/** The handlers of events that report work at the desk. Each counts the work when a clerk caused it. */
export function deskHandlers(deps: DeskDayDeps): Handlers {
  const noted = (what: DeskWork) => (event: OfRequest) => noteDeskAct(deps, event, what, event.data.request);
  return {
    "identity.standing-changed.v1": async (event) => {
      if (event.data.what === "attested") await noteDeskAct(deps, event, "identification");
    },
    "identity.applicant-seen.v1": noted("look"),
    "intake.request-registered.v1": noted("registration"),
    "intake.information-added.v1": noted("addition"),
    "intake.question-replied.v1": noted("reply"),
    "intake.request-withdrawn.v1": noted("withdrawal"),
    "intake.answer-objected.v1": noted("objection"),
    "intake.consent-changed.v1": noted("consent"),
    "intake.news-preferred.v1": noted("news-wish"),
    "intake.answer-rated.v1": noted("rating"),
    "intake.receipt-printed.v1": noted("receipt"),
    "intake.authority-seen.v1": noted("authority"),
    "intake.applicant-contacted.v1": noted("contact"),
    "meeting.meeting-asked.v1": noted("meeting"),
    "meeting.meeting-booked.v1": noted("meeting-time"),
    "meeting.meeting-cancelled.v1": noted("meeting-time-off"),
  };
}
