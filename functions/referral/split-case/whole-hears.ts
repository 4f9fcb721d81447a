import { requestOf } from "../../../shared/domain/case-id.ts";
import type { OtherCase } from "../act.ts";
import { hearPart } from "../rules/splitting.ts";

/**
 * R6: the request's own case hears that a part of it is answered, in the decision that answers it.
 * @param by everybody who had a hand in the answer: they decide nothing in a second stage (R13).
 */
export const wholeHears = (part: string, by: readonly string[]): OtherCase => ({
  case: requestOf(part),
  decide: (state) => hearPart(state, part, [...new Set(by)]),
});
