import { offerPlaces } from "../../../../../shared/contracts/staff/meetings.ts";
import { words } from "../../../../design/words.ts";
import { nothingTyped } from "../../../app/steps/desk-step.ts";
import { meetingStep } from "./meeting-step.ts";

/** Offers a few times to the applicant, who chooses one of them. */
export const offerPlacesStep = meetingStep({
  operation: offerPlaces,
  rank: 20,
  typed: nothingTyped,
  words: words(
    {
      name: "پیشنهاد چند زمان",
      lead: "متقاضی سه روز کاری فرصت دارد که یکی را انتخاب کند. پیشنهاد، نوبت را نگه نمی‌دارد.",
      submit: (count: string) => `پیشنهاد ${count} زمان به متقاضی`,
      submitNone: "پیشنهاد زمان‌ها به متقاضی",
      done: "زمان‌ها به متقاضی پیشنهاد شد.",
    },
    {
      name: "Offer times",
      lead: "The applicant has three working days to choose one. An offer does not reserve a place.",
      submit: (count: string) => `Offer the applicant these times: ${count}`,
      submitNone: "Offer the times to the applicant",
      done: "The times were offered to the applicant.",
    },
  ),
});
