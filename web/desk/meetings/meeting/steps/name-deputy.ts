import { nameDeputy } from "../../../../../shared/contracts/staff/meetings.ts";
import { words } from "../../../../design/words.ts";
import { nothingTyped } from "../../../app/steps/desk-step.ts";
import { isAhead, meetingStep } from "./meeting-step.ts";

/** M10: names a deputy for the official. The applicant is told beforehand, and may decline to meet the deputy. */
export const nameDeputyStep = meetingStep({
  operation: nameDeputy,
  rank: 40,
  offered: isAhead,
  typed: nothingTyped,
  words: words(
    {
      name: "تعیین جانشین",
      deputy: "چه کسی به‌جای مسئول می‌آید",
      hint: "متقاضی پیش از آمدن باخبر می‌شود و می‌تواند نپذیرد؛ در این صورت نوبت بعدی او با اولویت است.",
      submit: "تعیین جانشین",
      done: "جانشین تعیین شد و به متقاضی گفته می‌شود.",
    },
    {
      name: "Name a deputy",
      deputy: "Deputy of the official",
      hint: "The applicant is told beforehand and may decline; they then get priority for the next time.",
      submit: "Name the deputy",
      done: "The deputy was named; the applicant is told.",
    },
  ),
});
