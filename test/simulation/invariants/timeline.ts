/** Checks that the public timeline of a request shows what its case and parts decided, in whatever order events arrived. */

import { readRequest } from "../../../functions/intake/applicant/read-request/read-request.ts";
import { isWithdrawn } from "../../../functions/intake/request/request-queries.ts";
import type { RequestState, ToldEntry } from "../../../functions/intake/request/request-state.ts";
import type { CaseFact } from "../../../functions/referral/case/case-facts.ts";
import type { CaseState } from "../../../functions/referral/case/case-state.ts";
import { type ClockFact, type ClockKey, clockIn, isPaused } from "../../../functions/referral/case/clocks.ts";
import { isOrdered } from "../../../functions/referral/case/commitments.ts";
import { holder } from "../../../functions/referral/case/core.ts";
import { isPart, requestOf } from "../../../shared/domain/cases/case-id.ts";
import { lostOf } from "../actors/lost.ts";
import { isFollowed, isToldTwice, type Step, stepsOf } from "./cases.ts";
import { isEmergency } from "./emergencies.ts";
import type { Invariant } from "./invariant.ts";

/** P8: a case that the earlier system answered is shown as answered; one that was withdrawn there has no entry of the case. */
function importedShown({ closed }: Extract<CaseFact, { readonly type: "imported" }>): ToldEntry | undefined {
  if (!closed) return "referred";
  return closed.how === "answered" ? "final-answered" : undefined;
}

/** Returns the timeline's entry for a step on the case or on a part of it; undefined when the step shows no entry. */
function shownOf(step: Step, fact: CaseFact): ToldEntry | undefined {
  const { row, before, after } = step;
  switch (fact.type) {
    case "opened":
    case "referred":
    case "returned":
      return "referred";
    case "imported":
      return importedShown(fact);
    case "taken-away":
      return holder(before) === holder(after) ? undefined : "referred";
    case "accepted":
      return "under-review";
    case "asked":
      return "question";
    case "replied":
      return "question-replied";
    case "published":
      return answerShown(row.id, before.round === 2 || fact.final === true);
    case "objected":
      return "in-second-stage";
    case "linked":
    case "unlinked":
    case "similar-answered":
    case "closed-no-opinion":
    case "letter-issued":
      return fact.type;
    case "judged":
      return judgedShown(before, fact);
    case "extended":
      return "extended";
    case "clock-started":
    case "clock-moved":
    case "clock-respanned":
      return dateShown(step, fact);
    case "contacted":
      return fact.with.type === "applicant" ? "contact" : undefined;
    case "corrected":
      return isPart(row.id) ? undefined : "corrected";
    case "escalated":
      return isOfAnswer(fact) && fact.level === 1 ? "overdue" : undefined;
    default:
      return undefined;
  }
}

/**
 * Returns the entry for a judged commitment. An order of inspection is no commitment to the applicant; in an emergency the
 * applicant is told only that the order was carried out (S3).
 */
function judgedShown(before: CaseState, fact: CaseFact & { readonly type: "judged" }): ToldEntry | undefined {
  if (!isOrdered(before.commitments[fact.commitment - 1]))
    return fact.kept ? "commitment-kept" : "commitment-not-kept";
  return isEmergency(before) && fact.kept ? "remedied" : undefined;
}

/** Returns the entry for a moved date; undefined when another fact of the same step announces the date (D3, D4). */
function dateShown({ row, before, after, facts }: Step, fact: ClockFact): ToldEntry | undefined {
  const respanned = fact.type === "clock-respanned";
  if (respanned && facts.some(({ type }) => type === "clock-resumed")) return undefined;
  if (!isNewDate(row.id, fact, before, after)) return undefined;
  return respanned ? "date-corrected" : "date-moved";
}

const isOfAnswer = ({ clock }: ClockKey): boolean => clock === "answer" || clock === "second-stage";

function answerShown(id: string, final: boolean): ToldEntry {
  if (isPart(id)) return "part-answered";
  return final ? "final-answered" : "answered";
}

/**
 * Returns whether the applicant sees a new date: the answer's deadline has another date than before and is not paused. The
 * date of a new deadline is compared with the date on the receipt (D3).
 */
function isNewDate(id: string, key: ClockKey, { clocks }: CaseState, after: CaseState): boolean {
  const now = clockIn(after.clocks, key);
  if (!now || !isOfAnswer(key) || isPart(id) || isPaused(now)) return false;
  return now.due !== (clockIn(clocks, key)?.due ?? now.promised);
}

interface Due {
  readonly id: string;
  readonly sequence: number;
  readonly entry: ToldEntry;
  readonly fact: CaseFact;
}

const dueOf = (steps: readonly Step[]): readonly Due[] =>
  steps.flatMap((step) =>
    step.facts.flatMap((fact): readonly Due[] => {
      const entry = shownOf(step, fact);
      return entry === undefined ? [] : [{ id: step.row.id, sequence: step.row.version, entry, fact }];
    }),
  );

/**
 * Leaves out entries that the request's page already has: the applicant's own reply, and a conversation that a clerk noted at
 * the desk (R19).
 */
function withoutKnown(due: readonly Due[], { replies, contacts }: RequestState): readonly Due[] {
  return due.filter(({ id, sequence, entry, fact }) => {
    if (fact.type === "contacted")
      return !contacts.some(({ at, by, result }) => at === fact.at && by === fact.by && result === undefined);
    if (entry !== "question-replied") return true;
    const asked = due.findLast((one) => one.id === id && one.entry === "question" && one.sequence < sequence);
    return !replies.some((one) => one.case === id && one.sequence === asked?.sequence);
  });
}

export const timelineInOrder: Invariant = {
  law: "the public timeline is what the journals of the case and its parts say, each in its order, whatever arrived when (followers, R6)",
  broken: async (cast) => {
    const codes = [...cast.registered.keys()];
    const twice = codes.filter((code) => isToldTwice(cast, code)).length;
    if (twice > 0) cast.world.run.tally.count("effect", "a case was told in two ways", twice);
    const steps = Map.groupBy(stepsOf(cast), ({ row }) => requestOf(row.id));
    const problems = codes
      .filter((code) => isFollowed(cast, code))
      .map(async (code) => {
        const { state } = await cast.world.intake.atRest.requests.load(code);
        const due = withoutKnown(dueOf(steps.get(code) ?? []), state).map(
          ({ id, sequence, entry }) => `${id} ${sequence} ${entry}`,
        );
        const shown = state.told.map(({ part, sequence, entry }) => `${part ?? code} ${sequence} ${entry}`);
        return String([...shown].sort()) === String([...due].sort()) && inTheirOrder(state)
          ? []
          : [`${code} shows ${shown.join(", ")}; due: ${due.join(", ")}`];
      });
    return (await Promise.all(problems)).flat();
  },
};

/** Returns whether the entries of each case and part are in the order of its decisions. */
const inTheirOrder = ({ told }: RequestState): boolean =>
  told.every(({ part, sequence }, at) =>
    told.slice(0, at).every((one) => one.part !== part || one.sequence <= sequence),
  );

export const oneStoryOfWithdrawals: Invariant = {
  law: "a request is withdrawn on its page exactly when its case ended by a withdrawal (C14)",
  broken: async (cast) => {
    const steps = Map.groupBy(stepsOf(cast), ({ row }) => row.id);
    const lost = lostOf(cast.world, "intake").filter(({ facts }) =>
      facts.some(({ type }) => type === "withdrawn"),
    );
    const followed = [...cast.registered.keys()]
      .filter((code) => isFollowed(cast, code))
      // Leaves out requests that lost rows: their case may know of a withdrawal that intake's restored journal lacks.
      .filter((code) => !lost.some(({ id }) => id === code));
    const problems = followed.map(async (code) => {
      const { state } = await cast.world.intake.atRest.requests.load(code);
      const ended = steps.get(code)?.at(-1)?.after.ended?.how;
      const [page, desk] = [isWithdrawn(state), ended === "withdrawn"];
      return page === desk
        ? []
        : [`${code}: withdrawn on its page: ${page}; its case ended: ${ended ?? "not yet"}`];
    });
    return (await Promise.all(problems)).flat();
  },
};

export const answersReadable: Invariant = {
  law: "a published answer is on the request's page, in its expert's last version (R10, R13)",
  broken: async (cast) => {
    const steps = Map.groupBy(stepsOf(cast), ({ row }) => row.id);
    const followed = [...cast.registered].filter(([code]) => isFollowed(cast, code));
    const problems = followed.map(async ([code, asked]) => {
      const whole = await readRequest(cast.world.intake.atRest, code).catch(() => undefined);
      if (whole?.description !== asked.description) return [`${code}: the applicant's text cannot be read`];
      if ([...cast.imported.values()].includes(code)) return [];
      const due = publishedIn(steps.get(code) ?? []).at(-1);
      if (!due) return whole.answer ? [`${code} shows an answer that was not published`] : [];
      const reasons = cast.reasons.get(due) ?? [];
      return reasons.includes(whole.answer?.reasoning ?? "")
        ? []
        : [`${code}: not the answer that was drafted`];
    });
    return (await Promise.all(problems)).flat();
  },
};

/** Returns the idempotency keys of the drafts that were published, the oldest first. */
function publishedIn(steps: readonly Step[]): readonly string[] {
  let draft = "";
  return steps.flatMap(({ row, facts }) => {
    if (facts.some(({ type }) => type === "drafted")) draft = row.key;
    return facts.some(({ type }) => type === "published") ? [draft] : [];
  });
}
