/** The form of each step of a meeting, by action. Generated from the files beside it by `npm run catalogue`: do not edit. */

import { answerMeetingInWritingStep } from "./answer-meeting-in-writing.ts";
import { ApproveMeetingForm } from "./approve-meeting-form.tsx";
import { BookPlaceForm } from "./book-place-form.tsx";
import { CancelMeetingPlaceForm } from "./cancel-meeting-place-form.tsx";
import { NameDeputyForm } from "./name-deputy-form.tsx";
import { OfferPlacesForm } from "./offer-places-form.tsx";
import { oneTextForm } from "./one-text-form.ts";
import { RefuseMeetingForm } from "./refuse-meeting-form.tsx";
import { SendMeetingOnForm } from "./send-meeting-on-form.tsx";

export const meetingForms = {
  "answer-meeting-in-writing": oneTextForm(answerMeetingInWritingStep),
  "approve-meeting": ApproveMeetingForm,
  "book-place": BookPlaceForm,
  "cancel-meeting-place": CancelMeetingPlaceForm,
  "name-deputy": NameDeputyForm,
  "offer-places": OfferPlacesForm,
  "refuse-meeting": RefuseMeetingForm,
  "send-meeting-on": SendMeetingOnForm,
};
