import { extendDeadline } from "../../../../../shared/contracts/staff/casework.ts";
import { words } from "../../../../design/words.ts";
import { typed } from "../../../app/steps/desk-step.ts";
import { caseStep } from "./case-step.ts";

/**
 * D5: extends the deadline of the answer, once and before it passes. The applicant is told the new date and the reason.
 */
export const extendDeadlineStep = caseStep({
  operation: extendDeadline,
  fact: "extended",
  letter: "E",
  rank: 150,
  // The step is not offered when the organisation allows no extension.
  offered: ({ view }) => (view.mayExtend ?? 0) > 0,
  movesNothing: true,
  /** `days` is the typed number of working days. */
  typed: typed({ days: "", reason: "" }, ({ reason }) => [reason]),
  words: words(
    {
      name: "تمدید مهلت",
      days: "چند روز کاری",
      daysHint: (most: string) => `مهلت پاسخ فقط یک بار و حداکثر ${most} روز کاری تمدید می‌شود.`,
      reasonHint: "متقاضی مهلت تازه و همین دلیل را می‌بیند.",
      submit: "تمدید مهلت",
      done: "مهلت تمدید شد؛ به متقاضی خبر داده می‌شود.",
      happened: (name: string) => `${name} مهلت را تمدید کرد`,
    },
    {
      name: "Extend the deadline",
      days: "Working days",
      daysHint: (most: string) =>
        `The answer’s deadline can be extended once, by at most ${most} working days.`,
      reasonHint: "The applicant sees the new date and exactly this reason.",
      submit: "Extend the deadline",
      done: "The deadline was extended; the applicant is told.",
      happened: (name: string) => `${name} extended the deadline`,
    },
  ),
});
