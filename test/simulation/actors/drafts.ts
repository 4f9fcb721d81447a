/**
 * Makes the answer that a simulated expert drafts: a text for each open point of the request. Some answers name another body
 * that must decide, an earlier request about the same matter, or a commitment (R5, R10, R11, R14).
 */

import { draftAnswer } from "../../../functions/referral/commands/draft-answer/draft-answer.ts";
import type { Random } from "../core/random.ts";
import { simulated } from "../services/organisation.ts";
import type { Filling, Page, Todo } from "./steps.ts";

const owners = [
  ...simulated.units.map(({ key }) => ({ unit: key })),
  ...simulated.staff.map(({ username }) => ({ person: username })),
];

/**
 * Returns how many points of the request the draft must answer. When a case is split, some points go to its parts, and the
 * draft need not answer them; in the second stage it must answer all.
 */
function left({ points = [], parts = [], round }: Page): number {
  const handed = round === 2 ? [] : parts.flatMap((part) => part.points);
  return points.length - handed.length;
}

const outcomeOf = (random: Random, { proxy, questions = [] }: Page, registeredTwice: boolean): string => {
  // An expert may answer that the authority document is missing, mostly after asking for it (C11).
  if (proxy && random.chance(questions.length > 0 ? 0.4 : 0.2)) return "no-authority-document";
  return usual(random, registeredTwice);
};

/** Returns an ordinary outcome. If the applicant registered the same matter twice, the outcome is more often `repeated`. */
const usual = (random: Random, registeredTwice: boolean): string =>
  random.chance(registeredTwice ? 0.5 : 0.8)
    ? random.pick(["granted", "not-granted"])
    : random.pick(["outside-duties", "repeated"]);

export function draftTodo({ random, page, reason, codes, own }: Filling): Todo {
  const outcome = page.emergency && random.chance(0.7) ? "remedied" : outcomeOf(random, page, own.length > 0);
  const commitment = {
    what: reason,
    due: random.pick(["2026-11-26", "2026-11-28", "2026-12-15"]),
    owner: random.pick(owners),
  };
  const promises = random.chance(0.4);
  const input = {
    outcome,
    answers: Array.from({ length: left(page) }, () => reason),
    reasoning: reason,
    ...(outcome === "outside-duties" && random.chance(0.6) && { transferredTo: "شهرداری" }),
    ...(outcome === "repeated" &&
      random.chance(0.8) && { earlier: random.pick(own.length > 0 && random.chance(0.8) ? own : codes) }),
    ...(promises && { commitments: [commitment] }),
  };
  const other = { ...input, reasoning: `${reason} (دیگر)` };
  return {
    own: (deps, ask) => draftAnswer(deps, ask, input),
    other: (deps, ask) => draftAnswer(deps, ask, other),
    reasons: [input.reasoning, other.reasoning],
    ...(promises && { promises: commitment.owner }),
  };
}
