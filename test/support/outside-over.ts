import { answerOutside } from "../../functions/referral/commands/answer-outside.ts";
import type { OutsideDeps } from "../../functions/referral/commands/frame/outside-step.ts";
import { openOutside } from "../../functions/referral/commands/open-outside.ts";
import type { OutsideForIntake } from "../../shared/outside/for-intake.ts";

/** The page of an outside body over the referral service in memory (R7). */
export const outsideOver = (deps: OutsideDeps): OutsideForIntake => ({
  openOutside: (link) => openOutside(deps, link),
  answerOutside: (link, words) => answerOutside(deps, link, words),
});
