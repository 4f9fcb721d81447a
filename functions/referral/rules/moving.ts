/** Where a case goes: opened, referred, returned, taken away, given to somebody (R1–R5, R17). */

import { refuse, type Seen } from "../../../shared/aggregate/stages.ts";
import type { Silent } from "../../../shared/directory/unanswered.ts";
import type { DocumentId } from "../../../shared/documents/documents.ts";
import type { Clearance, Cleared } from "../../../shared/domain/cases/clearance.ts";
import type { Parties } from "../../../shared/domain/cases/conflict-of-interest.ts";
import type { Consent } from "../case/applicant.ts";
import type { CaseState } from "../case/case-state.ts";
import { clockIn } from "../case/clocks.ts";
import { type AboutRequest, holder, type TakenBecause } from "../case/core.ts";
import type { Points } from "../case/referring.ts";
import { accept, type CaseDecision, fits, hindrance } from "./machine.ts";

/** R1: a request becomes a case at the unit a routing rule names. A case that is open stays as it is. */
export function decideOpenCase(
  state: CaseState,
  request: AboutRequest,
  routed: {
    readonly unit: Cleared;
    readonly rule: string;
    readonly because?: "conflict-of-interest" | "identity-hidden";
    readonly hidden?: Consent;
    readonly parties?: Parties;
    readonly unanswered?: Silent;
    readonly points?: Points;
  },
): CaseDecision {
  return fits(state, "open") ? accept({ type: "opened", request, ...routed }) : accept();
}

/**
 * R3: the first look by somebody of the holding unit counts; later looks change nothing, and neither does one by somebody
 * in conflict (R2).
 */
export function decideSeeCase(
  state: CaseState,
  by: { readonly unit: string; readonly inConflict: boolean },
): CaseDecision {
  const hop = state.hops.at(-1);
  const counts = hop !== undefined && hop.seen === undefined && hop.unit === by.unit && !by.inConflict;
  return counts ? accept({ type: "seen" }) : accept();
}

/**
 * Sends a case on to another unit, with a reason. What a decider chose goes nowhere else (R4), but by whoever decides
 * again; a decider's own choice is final. Refused also: whom the gate refuses (R2).
 */
export function decideReferCase(
  state: CaseState,
  to: {
    readonly unit: string;
    readonly known: boolean;
    readonly clearance: Clearance;
    readonly reason: DocumentId;
    /** S3: it stays with inspection, or with the outside authority; from another unit it may go to inspection. */
    readonly inspectionsOwn?: boolean;
    /** After so many returns the next goes to who decides. */
    readonly mostReturns: number;
  },
  seen: Seen,
): CaseDecision {
  const hindered = hindrance(state, "refer", seen);
  if (hindered) return { refused: hindered };
  if (!to.known) return refuse("unknown-unit", { unit: to.unit });
  if (to.unit === holder(state)) return refuse("same-unit");
  if (chosenForGood(state)) return refuse("choice-is-final");
  if ("refused" in to.clearance) return to.clearance;
  if (to.inspectionsOwn) return refuse("stays-with-inspection");
  const final = decides(state, to.mostReturns) && { final: true as const };
  return accept({ type: "referred", unit: to.clearance.cleared, reason: to.reason, ...final });
}

/** R4: this unit was chosen by who decides after too many returns. */
const chosenForGood = ({ hops }: CaseState): boolean => hops.at(-1)?.final === true;

/** R4: it lies with who decides: it came back once more after too many returns. */
const decides = ({ returns, hops }: CaseState, most: number): boolean =>
  returns > most && hops.at(-1)?.kind === "returned";

/** R4: whether the next return goes to who decides. @param most so many go back and forth: the directory's. */
export const goesToDecider = ({ returns }: CaseState, most: number): boolean => returns >= most;

/** R4: nobody returned it in time, so it counts as accepted: whether or not somebody swept it by now. */
const countsAsAccepted = (state: CaseState, now: string): boolean => {
  const clock = clockIn(state.clocks, { clock: "accept", of: state.hops.length });
  return clock !== undefined && clock.due <= now;
};

/**
 * R4: a wrong referral goes back to who sent it within the time to accept it; what no unit sent goes to where people
 * sort what rules cannot. After `mostReturns` it goes to who decides, whose choice is final.
 *
 * @param back `to`: where it goes back to; the caller knows the directory. `now`: ISO 8601 in UTC.
 */
export function decideReturnCase(
  state: CaseState,
  back: {
    readonly reason: DocumentId;
    readonly to: Clearance;
    readonly now: string;
    readonly mostReturns: number;
    /** S3: it is inspection's alone. */
    readonly inspectionsOwn?: boolean;
  },
  seen: Seen,
): CaseDecision {
  const hindered = hindrance(state, "return", seen);
  if (hindered) return { refused: hindered };
  if (back.inspectionsOwn) return refuse("stays-with-inspection");
  if (chosenForGood(state)) return refuse("choice-is-final");
  if (countsAsAccepted(state, back.now)) return refuse("return-too-late");
  if ("refused" in back.to) return back.to;
  if (back.to.cleared === holder(state)) return refuse("nowhere-to-return");
  const toDecider = goesToDecider(state, back.mostReturns) && { toDecider: true as const };
  return accept({ type: "returned", unit: back.to.cleared, reason: back.reason, ...toDecider });
}

/** R2: a conflict came about under the directory in force: whoever has it loses it at once. */
export function takeAway(
  state: CaseState,
  found: { readonly unit: Cleared; readonly why: TakenBecause } | undefined,
): CaseDecision {
  if (found === undefined || !fits(state, "take-away")) return accept();
  return accept({ type: "taken-away", ...found });
}

/**
 * R17: the head gives a case to somebody of the unit, who then has it in hand, or shall accept it when it waits. What was
 * written so far stays.
 */
export function decideAssignCase(
  state: CaseState,
  to: { readonly expert: string; readonly fits: boolean; readonly clearance: Clearance },
  seen: Seen,
): CaseDecision {
  const hindered = hindrance(state, "assign", seen);
  if (hindered) return { refused: hindered };
  if ("refused" in to.clearance) return to.clearance;
  if (!to.fits) return refuse("unknown-expert");
  if (to.expert === state.expert) return refuse("same-expert");
  return accept({ type: "assigned", to: to.clearance.cleared });
}
