import { requestOf } from "../../../../shared/domain/cases/case-id.ts";
import type { CaseState } from "../../case/case-state.ts";
import { handsIn, holder } from "../../case/core.ts";
import { hearPart } from "../../rules/splitting.ts";
import type { OtherCase } from "../frame/case-step.ts";

/**
 * R6: the request's own case hears that a part of it is answered, in the decision that answers it: by the unit that has the
 * part, which need not be the one it was sent to. Everybody who had a hand in it decides nothing in a second stage (R13).
 * @param state of the part. @param username who gives the answer.
 */
export const wholeHears = (part: string, state: CaseState, username: string): OtherCase => ({
  case: requestOf(part),
  decide: (whole) =>
    hearPart(whole, part, {
      unit: holder(state),
      people: [...new Set([...handsIn(state), username])],
    }),
});
