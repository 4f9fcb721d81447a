import { bookPlace } from "../../../../../shared/contracts/staff/meetings.ts";
import { words } from "../../../../design/words.ts";
import { nothingTyped } from "../../../app/steps/desk-step.ts";
import { meetingStep } from "./meeting-step.ts";

/** Books a time agreed with the applicant, or moves the meeting to another time. */
export const bookPlaceStep = meetingStep({
  operation: bookPlace,
  rank: 30,
  typed: nothingTyped,
  words: words(
    {
      name: "تعیین زمان",
      move: "تغییر زمان",
      lead: "زمان را با خود متقاضی، پای میز یا پشت تلفن، تعیین کنید. همین که ثبت شود، نوبت برای اوست.",
      moveLead: "زمان تازه جای زمان کنونی را می‌گیرد و نوبت کنونی آزاد می‌شود؛ متقاضی با پیامک باخبر می‌شود.",
      submit: (when: string) => `ثبت زمان: ${when}`,
      submitNone: "ثبت زمان",
      choose: "یک نوبت خالی را انتخاب کنید.",
      done: "زمان ملاقات ثبت شد.",
      alternatives: "نوبت‌های خالی نزدیک",
      noAlternatives: "نوبت خالی نزدیکی نمانده است.",
      take: (when: string) => `ثبت ${when}`,
    },
    {
      name: "Book a time",
      move: "Move",
      lead: "Agreed with the applicant at the desk or on the telephone; it is booked at once.",
      moveLead: "The new time replaces the current one, which becomes free; the applicant is told by SMS.",
      submit: (when: string) => `Settle: ${when}`,
      submitNone: "Book the time",
      choose: "Choose a free place.",
      done: "The meeting is booked.",
      alternatives: "Free places nearby",
      noAlternatives: "No free places nearby.",
      take: (when: string) => `Settle ${when}`,
    },
  ),
});
