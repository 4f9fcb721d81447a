import type { EventEnvelope } from "../../../../events/define-event.ts";
import type { EventHandlers } from "../../../../shared/handler/queue/consume.ts";
import type { MeetingTold } from "../../request/request-state.ts";
import type { meetingEvents } from "../meeting-events.ts";
import { hearMeeting } from "./extend-timeline.ts";
import { heard } from "./heard.ts";

type News = MeetingTold["news"];
type About = EventEnvelope<{ readonly request: string; readonly at: string }>;
type ByStaff = EventEnvelope<{ readonly request: string; readonly at: string; readonly by: string }>;
interface Place {
  readonly day: string;
  readonly time: string;
}

const attendance = { arrived: "arrived", called: "called", begun: "begun", finished: "held" } as const;

/** The event handlers that show each meeting event on the timeline, without the official's name (M14). */
export function meetingHandlers(
  deps: Parameters<typeof hearMeeting>[0],
): EventHandlers<typeof meetingEvents> {
  const show = async (
    event: About,
    news: News,
    more: Pick<MeetingTold, "place" | "until" | "because" | "by"> = {},
  ) => heard(await hearMeeting(deps, event, event.data.request, { news, at: event.data.at, ...more }));
  const says = (news: News) => (event: About) => show(event, news);
  const did = (news: News) => (event: ByStaff) => show(event, news, { by: event.data.by });
  const at = (event: About, news: News, { day, time }: Place, by: Pick<MeetingTold, "by"> = {}) =>
    show(event, news, { place: { day, time }, ...by });
  return {
    "meeting.meeting-asked.v1": (event) => {
      const { enteredBy } = event.data;
      return show(event, "asked", enteredBy === undefined ? {} : { by: enteredBy });
    },
    "meeting.meeting-approved.v1": says("approved"),
    "meeting.meeting-sent-on.v1": did("sent-on"),
    "meeting.meeting-refused.v1": did("refused"),
    "meeting.answered-in-writing.v1": did("in-writing"),
    "meeting.places-offered.v1": (event) =>
      show(event, "offered", { until: event.data.until, by: event.data.by }),
    "meeting.offer-expired.v1": says("offer-expired"),
    "meeting.meeting-booked.v1": (event) =>
      at(event, event.data.instead ? "moved" : "booked", event.data.place),
    "meeting.meeting-cancelled.v1": (event) => {
      const { by, because, place } = event.data;
      if (by === "applicant") return at(event, "cancelled", place);
      return show(event, "cancelled-by-organisation", {
        place: { day: place.day, time: place.time },
        ...(because === "holiday" && { because }),
      });
    },
    "meeting.meeting-withdrawn.v1": says("withdrawn"),
    "meeting.deputy-named.v1": did("deputy"),
    "meeting.deputy-declined.v1": says("deputy-declined"),
    "meeting.attendance-noted.v1": (event) => {
      const { what, by } = event.data;
      return show(event, attendance[what], what === "arrived" ? { by } : {});
    },
    "meeting.absence-noted.v1": (event) =>
      at(event, event.data.side === "organisation" ? "official-absent" : "absent", event.data.place, {
        by: event.data.by,
      }),
    "meeting.minutes-confirmed.v1": says("minuted"),
    // After a correction the timeline shows again that the minutes are final. The correction itself is in the minutes.
    "meeting.minutes-corrected.v1": says("minuted"),
  };
}
