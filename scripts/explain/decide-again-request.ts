/** A request's decisions, decided again. */
import type { RequestFact, RequestState } from "../../functions/intake/request-state.ts";
import { extendTimeline, registerRequest, unknownChoice } from "../../functions/intake/rules.ts";
import type { DecideAgain } from "./chapter.ts";

export const decideRequestAgain: DecideAgain<RequestState, RequestFact> = ({
  row,
  facts,
  before,
  snapshot,
}) => {
  const [fact] = facts;
  if (row.command === "register-request" && fact?.type === "registered") {
    const { type: _, ...registration } = fact;
    const unknown = unknownChoice(registration, snapshot());
    const decision = unknown ? { refused: unknown } : registerRequest(before, registration);
    return {
      decision,
      because: [{ rule: "choices", unknown: String(unknown?.details?.["fields"] ?? "") || undefined }],
    };
  }
  if (row.command === "extend-timeline" && fact?.type === "told") {
    const { type: _, ...told } = fact;
    return { decision: extendTimeline(before, told), because: [] };
  }
  return undefined;
};
