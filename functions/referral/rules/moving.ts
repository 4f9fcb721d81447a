/** The rules by which a case is opened, referred, returned, taken away and assigned (R1–R5, R17). */

import { refuse, type Seen } from "../../../shared/aggregate/stages.ts";
import type { UndecidedName } from "../../../shared/directory/accused-names.ts";
import type { Because } from "../../../shared/directory/route.ts";
import type { Silent } from "../../../shared/directory/unanswered.ts";
import type { DocumentId } from "../../../shared/documents/documents.ts";
import type { Clearance, Cleared } from "../../../shared/domain/cases/clearance.ts";
import type { Parties } from "../../../shared/domain/cases/conflict-of-interest.ts";
import type { Consent } from "../case/applicant.ts";
import type { CaseState } from "../case/case-state.ts";
import { clockIn } from "../case/clocks.ts";
import { type AboutRequest, holder, type TakenBecause, type TookSuggestion } from "../case/core.ts";
import type { Past } from "../case/correcting.ts";
import type { ImportFact } from "../case/importing.ts";
import type { Points } from "../case/referring.ts";
import { accept, type CaseDecision, fits, hindrance } from "./machine.ts";

/** Opens a case at the unit that routing chose (R1). A case that is open already stays unchanged. */
export function decideOpenCase(
  state: CaseState,
  request: AboutRequest,
  routed: {
    readonly unit: Cleared;
    readonly rule: string;
    readonly because?: Because;
    readonly hidden?: Consent;
    readonly undecidedName?: UndecidedName;
    readonly parties?: Parties;
    readonly unanswered?: Silent;
    readonly points?: Points;
    readonly before?: Past;
  },
): CaseDecision {
  return fits(state, "open") ? accept({ type: "opened", request, ...routed }) : accept();
}

/** Makes the case of an imported request (P8). A case that exists already stays unchanged. */
export const decideImportCase = (state: CaseState, fact: Omit<ImportFact, "type">): CaseDecision =>
  fits(state, "import") ? accept({ type: "imported", ...fact }) : accept();

/**
 * Records that the holding unit has seen the case, when the first of its people opens it (R3). A later opening, or an
 * opening by a person in conflict of interest, changes nothing (R2).
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
 * Refers a case to another unit, with a reason. After too many returns, a referral by the common superior is final: the
 * unit that receives the case may neither refer nor return it (R4). A unit in conflict of interest with the case is
 * refused (R2).
 */
export function decideReferCase(
  state: CaseState,
  to: {
    readonly unit: string;
    readonly known: boolean;
    readonly clearance: Clearance;
    readonly reason: DocumentId;
    readonly suggestion?: TookSuggestion | undefined;
    /**
     * Set when only inspection handles the request's kind, and this referral is by inspection or to another unit: it is
     * then refused (S3).
     */
    readonly inspectionsOwn?: boolean;
    /** The number of returns after which the next one goes to the common superior. */
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
  const { suggestion } = to;
  return accept({
    ...{ type: "referred", unit: to.clearance.cleared, reason: to.reason },
    ...final,
    ...(suggestion && { suggestion }),
  });
}

/** Whether the common superior chose this unit after too many returns (R4). */
const chosenForGood = ({ hops }: CaseState): boolean => hops.at(-1)?.final === true;

/**
 * Whether the holder is the common superior, which got the case because it was returned once more than allowed (R4).
 */
const decides = ({ returns, hops }: CaseState, most: number): boolean =>
  returns > most && hops.at(-1)?.kind === "returned";

/**
 * Whether the next return goes to the common superior (R4).
 * @param most the number of returns that the directory allows.
 */
export const goesToDecider = ({ returns }: CaseState, most: number): boolean => returns >= most;

/**
 * Whether the time to return the referral is over. It then counts as accepted even before the minute task records this
 * (R4).
 */
const countsAsAccepted = (state: CaseState, now: string): boolean => {
  const clock = clockIn(state.clocks, { clock: "accept", of: state.hops.length });
  return clock !== undefined && clock.due <= now;
};

/**
 * Returns a case that was referred to the wrong unit to its sender, or to triage when a routing rule sent it. Allowed
 * only within the time to accept the case. After `mostReturns` returns the case goes to the common superior, whose
 * choice is final (R4).
 *
 * @param back `to`: the receiving unit, which the caller found in the directory; `now`: ISO 8601 in UTC.
 */
export function decideReturnCase(
  state: CaseState,
  back: {
    readonly reason: DocumentId;
    readonly to: Clearance;
    readonly now: string;
    readonly mostReturns: number;
    /** Whether only inspection handles the request's kind; the case is then never returned (S3). */
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

/**
 * Takes the case from holders who may not have it, and gives it to the unit found. Changes nothing when none was found
 * or the case is done (R2).
 */
export function takeAway(
  state: CaseState,
  found: { readonly unit: Cleared; readonly why: TakenBecause } | undefined,
): CaseDecision {
  if (found === undefined || !fits(state, "take-away")) return accept();
  return accept({ type: "taken-away", ...found });
}

/**
 * Assigns a case within the unit. An accepted case changes its assignee; a waiting case is then for the new assignee to
 * accept. Drafts stay (R17).
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
