import { requestOf } from "../../../../shared/domain/cases/case-id.ts";
import type { CaseState } from "../../case/case-state.ts";
import { handsIn, holder } from "../../case/core.ts";
import { hearPart } from "../../rules/splitting.ts";
import type { OtherCase } from "../frame/case-step.ts";

/**
 * Records the answer of a part in the whole case, in the decision that publishes the answer (R6). Everyone who worked
 * on the answer is barred from the second stage (R13).
 * @param part the part's tracking code.
 * @param state the part's state.
 * @param username of the person who publishes the answer.
 */
export const wholeHears = (part: string, state: CaseState, username: string): OtherCase => ({
  case: requestOf(part),
  decide: (whole) =>
    hearPart(whole, part, {
      unit: holder(state),
      people: [...new Set([...handsIn(state), username])],
    }),
});
