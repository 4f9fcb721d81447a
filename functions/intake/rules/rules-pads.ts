/** Tracking codes printed on pads of receipts, for power cuts, before there is a request (C20). */

import { toSolarHijri } from "../../../shared/domain/time/solar-hijri.ts";
import { tehranDay } from "../../../shared/domain/time/tehran-time.ts";
import type { Decision, Refusal } from "../../../shared/journal/journal.ts";
import type { RequestFact, RequestState } from "../request/request-state.ts";
import { codeTaken } from "./rules-registration.ts";

/**
 * Reserves a code for a pad of receipts. Refused when the code is on another pad or belongs to a request; the next
 * derived code is then tried.
 */
export function reserveCode(state: RequestState, by: string, pinKey = 0): Decision<RequestFact> {
  const refused = codeTaken(state);
  return refused ? { refused } : { facts: [{ type: "reserved", by, ...(pinKey > 0 && { pinKey }) }] };
}

/**
 * Returns why no request can be registered under the code of a pad's receipt; undefined when one can. A code that
 * is on no pad gets the same refusal as an unknown code (C2).
 */
export function padHindered({ reserved, registration }: RequestState): Refusal | undefined {
  if (!reserved) return { code: "pad-code-unknown" };
  if (!registration) return undefined;
  const { enteredBy: by = reserved.by, at } = registration;
  const on = tehranDay(new Date(at));
  return { code: "pad-code-used", details: { by, on, ...toSolarHijri(on) } };
}
