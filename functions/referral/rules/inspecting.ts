/**
 * Inspection's requests to the accused for explanations, and its orders of remedies (R2). The accused see inspection's
 * summary and not the case.
 */

import { refuse, type Seen } from "../../../shared/aggregate/stages.ts";
import { defined } from "../../../shared/defined.ts";
import type { DocumentId } from "../../../shared/documents/documents.ts";
import { tehranDay } from "../../../shared/domain/time/tehran-time.ts";
import type { CaseState } from "../case/case-state.ts";
import { isPast, type Owner, ownedBy } from "../case/commitments.ts";
import { isAwaited } from "../case/inspection.ts";
import { accept, type CaseDecision, fits, hindrance } from "./machine.ts";

/** A request for an explanation, or an order, with what the directory says about it. */
interface Wanted {
  /** Whether inspection, or the outside authority in its place, holds the case. */
  readonly inspects: boolean;
  readonly words: DocumentId;
  /** The last day for the explanation or the remedy: ISO date, Tehran. */
  readonly due: string;
  /** The time on that day when the deadline ends, in Tehran; absent when only a day was set. */
  readonly time?: string;
  /** Whether `time` is required, as in an emergency (S3). */
  readonly needsHour: boolean;
  readonly at: Date;
}

/** The code of the refusal when a required time is missing, or when the time or day is past; otherwise undefined. */
function hinderedByTime({ due, time, needsHour, at }: Wanted, pastDay: string): string | undefined {
  if (due < tehranDay(at)) return pastDay;
  if (time === undefined) return needsHour ? "hour-missing" : undefined;
  return isPast({ due, time }, at) ? "hour-past" : undefined;
}

const same = (a: Owner, b: Owner): boolean =>
  "unit" in a ? "unit" in b && a.unit === b.unit : "person" in b && a.person === b.person;

const isComplainedOf = ({ parties }: CaseState, of: Owner): boolean =>
  "unit" in of ? parties.units.includes(of.unit) : parties.people.includes(of.person);

/**
 * Asks an accused for an explanation. The same accused can be asked again only after explaining. The case's stage
 * stays.
 */
export function decideAskExplanation(
  state: CaseState,
  asked: Wanted & { readonly of: Owner },
  seen: Seen,
): CaseDecision {
  const hindered = hindrance(state, "ask-explanation", seen);
  if (hindered) return { refused: hindered };
  const { inspects, of, due, time, words } = asked;
  if (!inspects) return refuse("only-inspection");
  if (!isComplainedOf(state, of)) return refuse("not-complained-of");
  const hour = hinderedByTime(asked, "explanation-past-day");
  if (hour) return refuse(hour);
  if (state.explanations.some((each) => same(each.of, of) && isAwaited(state, each)))
    return refuse("explanation-awaited");
  return accept({ type: "explanation-asked", of, due, ...defined({ time }), words });
}

/**
 * Records an explanation by the person or unit asked, once. Needs no version, because the accused may not see the case
 * (R2).
 */
export function decideGiveExplanation(
  state: CaseState,
  given: {
    readonly explanation: number;
    readonly words: DocumentId;
    readonly by: { readonly username: string; readonly unit: string };
  },
): CaseDecision {
  const asked = state.explanations[given.explanation - 1];
  if (!asked || !ownedBy(asked.of, given.by)) return refuse("not-found");
  if (asked.given) return refuse("explanation-given");
  if (!fits(state, "give-explanation")) return refuse("not-found");
  return accept({ type: "explained", explanation: given.explanation, words: given.words });
}

/** Orders a remedy from anyone of the organisation. It becomes a commitment, like a promise in an answer (R11). */
export function decideOrderRemedy(
  state: CaseState,
  ordered: Wanted & { readonly owner: Owner; readonly known: boolean },
  seen: Seen,
): CaseDecision {
  const hindered = hindrance(state, "order-remedy", seen);
  if (hindered) return { refused: hindered };
  const { inspects, known, owner, due, time, words } = ordered;
  if (!inspects) return refuse("only-inspection");
  if (!known) return refuse("commitment-unknown-owner");
  const hour = hinderedByTime(ordered, "commitment-past-day");
  if (hour) return refuse(hour);
  return accept({ type: "ordered", owner, due, ...defined({ time }), words });
}

/**
 * Records inspection's findings on the spot; possible any number of times (S3). Refuses with `stale`, `wrong-stage`,
 * `not-an-emergency`, `only-inspection`.
 */
export function decideCheckOnSpot(
  state: CaseState,
  checked: Pick<Wanted, "inspects" | "words"> & { readonly emergency: boolean },
  seen: Seen,
): CaseDecision {
  const hindered = hindrance(state, "check-on-spot", seen);
  if (hindered) return { refused: hindered };
  if (!checked.emergency) return refuse("not-an-emergency");
  return checked.inspects
    ? accept({ type: "checked-on-spot", words: checked.words })
    : refuse("only-inspection");
}

/**
 * The number of failed attempts to reach the applicant before an emergency may be closed without their opinion (S3). No
 * law sets it; it is our proposal.
 */
export const attemptsBeforeClosing = 2;

/** The number of failed attempts to reach the applicant since the answer. */
export const attemptsSinceAnswer = ({ contacts, answered }: CaseState): number =>
  contacts.filter(
    (each) => each.with.type === "applicant" && each.result !== "reached" && each.at > (answered?.at ?? ""),
  ).length;

/**
 * Closes an emergency whose applicant could not be reached. Their silence never counts as satisfaction (S3, R12).
 * Refuses with `stale`, `wrong-stage`, `not-an-emergency`, `opinion-given`, `attempts-missing` (with `made` and
 * `needed`).
 */
export function decideCloseNoOpinion(
  state: CaseState,
  closing: { readonly emergency: boolean; readonly reason: DocumentId },
  seen: Seen,
): CaseDecision {
  const hindered = hindrance(state, "close-no-opinion", seen);
  if (hindered) return { refused: hindered };
  if (!closing.emergency) return refuse("not-an-emergency");
  if (state.rating) return refuse("opinion-given");
  const made = attemptsSinceAnswer(state);
  if (made < attemptsBeforeClosing)
    return refuse("attempts-missing", { made, needed: attemptsBeforeClosing });
  return accept({ type: "closed-no-opinion", reason: closing.reason });
}
