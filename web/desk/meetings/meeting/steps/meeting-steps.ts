/** Every step of a meeting that the desk offers, by action. Generated from the files beside it by `npm run catalogue`: do not edit. */

import { answerMeetingInWritingStep } from "./answer-meeting-in-writing.ts";
import { approveMeetingStep } from "./approve-meeting.ts";
import { bookPlaceStep } from "./book-place.ts";
import { cancelMeetingPlaceStep } from "./cancel-meeting-place.ts";
import { nameDeputyStep } from "./name-deputy.ts";
import { offerPlacesStep } from "./offer-places.ts";
import { refuseMeetingStep } from "./refuse-meeting.ts";
import { sendMeetingOnStep } from "./send-meeting-on.ts";

export const meetingSteps = {
  "answer-meeting-in-writing": answerMeetingInWritingStep,
  "approve-meeting": approveMeetingStep,
  "book-place": bookPlaceStep,
  "cancel-meeting-place": cancelMeetingPlaceStep,
  "name-deputy": nameDeputyStep,
  "offer-places": offerPlacesStep,
  "refuse-meeting": refuseMeetingStep,
  "send-meeting-on": sendMeetingOnStep,
};
