import { isPart } from "../../../shared/domain/cases/case-id.ts";
import type { ReferralDeps } from "../adapters/deps.ts";
import { approveAnswer as decide } from "../rules/answering.ts";
import { emergencyIn, isFinal } from "./draft-answer/demands.ts";
import { type Ask, act, type StepOutcome } from "./frame/act.ts";
import { wholeHears } from "./split-case/whole-hears.ts";

/**
 * Approves the draft: the applicant gets it; of a part, the request's own case hears it (R6). Besides `act`'s:
 * `own-approval` (four eyes), `parts-open`, `stale`, `wrong-stage`.
 */
export const approveAnswer = (deps: ReferralDeps, ask: Ask): Promise<StepOutcome> =>
  act(deps, ask, {
    action: "approve-answer",
    input: {},
    decide: (state, { snapshot }) =>
      decide(state, ask.username, ask.seen, {
        final: isFinal(snapshot, state),
        ...emergencyIn(snapshot, state, state.draft?.outcome ?? ""),
      }),
    others: (state) => (isPart(ask.case) ? [wholeHears(ask.case, state, ask.username)] : []),
  });
