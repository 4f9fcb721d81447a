import { requestOf } from "../../../../shared/domain/cases/case-id.ts";
import type { CaseState } from "../../case/case-state.ts";
import { handsIn, holder } from "../../case/core.ts";
import { hearPart } from "../../rules/splitting.ts";
import type { OtherCase } from "../frame/case-step.ts";

/**
 * Reports the answer of a part to the whole case, in the decision that answers it (R6). Everyone who worked on it is barred
 * from the second stage (R13).
 * @param state of the part. @param username of the person who gives the answer.
 */
export const wholeHears = (part: string, state: CaseState, username: string): OtherCase => ({
  case: requestOf(part),
  decide: (whole) =>
    hearPart(whole, part, {
      unit: holder(state),
      people: [...new Set([...handsIn(state), username])],
    }),
});
