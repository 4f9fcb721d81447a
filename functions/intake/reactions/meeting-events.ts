/** The meeting events that intake consumes (M14). */

import { absenceNoted } from "../../../events/meeting/absence-noted.v1.ts";
import { answeredInWriting } from "../../../events/meeting/answered-in-writing.v1.ts";
import { attendanceNoted } from "../../../events/meeting/attendance-noted.v1.ts";
import { deputyDeclined } from "../../../events/meeting/deputy-declined.v1.ts";
import { deputyNamed } from "../../../events/meeting/deputy-named.v1.ts";
import { meetingApproved } from "../../../events/meeting/meeting-approved.v1.ts";
import { meetingAsked } from "../../../events/meeting/meeting-asked.v1.ts";
import { meetingBooked } from "../../../events/meeting/meeting-booked.v1.ts";
import { meetingCancelled } from "../../../events/meeting/meeting-cancelled.v1.ts";
import { meetingRefused } from "../../../events/meeting/meeting-refused.v1.ts";
import { meetingSentOn } from "../../../events/meeting/meeting-sent-on.v1.ts";
import { meetingWithdrawn } from "../../../events/meeting/meeting-withdrawn.v1.ts";
import { minutesConfirmed } from "../../../events/meeting/minutes-confirmed.v1.ts";
import { minutesCorrected } from "../../../events/meeting/minutes-corrected.v1.ts";
import { offerExpired } from "../../../events/meeting/offer-expired.v1.ts";
import { placesOffered } from "../../../events/meeting/places-offered.v1.ts";

export const meetingEvents = [
  meetingAsked,
  meetingApproved,
  meetingSentOn,
  meetingRefused,
  answeredInWriting,
  placesOffered,
  offerExpired,
  meetingBooked,
  meetingCancelled,
  meetingWithdrawn,
  deputyNamed,
  deputyDeclined,
  attendanceNoted,
  absenceNoted,
  minutesConfirmed,
  minutesCorrected,
];
