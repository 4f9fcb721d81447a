/** The journal of a meeting: its aggregate, with initial state, fold and announced events. */

import type { Aggregate } from "../../../shared/journal/journal.ts";
import { shape } from "../journals/shape.ts";
import { announceMeeting } from "./announce-meeting.ts";
import { foldMeeting, upcastMeeting } from "./fold-meeting.ts";
import type { MeetingFact } from "./meeting-facts.ts";
import { isMeetingId } from "./meeting-id.ts";
import { initial, type MeetingState } from "./meeting-state.ts";

export const meetingAggregate: Aggregate<MeetingState, MeetingFact> = {
  service: "meeting",
  name: "meeting",
  shape,
  owns: isMeetingId,
  initial,
  fold: foldMeeting,
  upcast: upcastMeeting,
  announce: announceMeeting,
};
