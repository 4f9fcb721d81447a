/**
 * Checks cases about the same matter (R14): a link is recorded in both cases or in neither, and a waiting applicant gets a
 * notice when the linked case is answered.
 */

import { isDone } from "../../../functions/referral/case/core.ts";
import { isToldTwice, type Step, stepsOf } from "./cases.ts";
import type { Invariant } from "./invariant.ts";

/**
 * Returns the pairs of linked cases, from the facts alone: `407155289363 407155289371` says that the first case has a link to
 * the second.
 */
function linksIn(steps: readonly Step[]): ReadonlySet<string> {
  const links = new Set<string>();
  for (const { row, fact } of steps.flatMap((step) => step.facts.map((fact) => ({ row: step.row, fact })))) {
    if (fact.type === "linked") links.add(`${row.id} ${fact.to}`);
    if (fact.type === "unlinked") links.delete(`${row.id} ${fact.to}`);
  }
  return links;
}

const turned = (link: string): string => link.split(" ").reverse().join(" ");

export const bothAreLinked: Invariant = {
  law: "a link between two cases is in both of them or in neither (R14)",
  broken: (cast) => {
    // A restored journal may have lost one row of a decision and kept its other row.
    if (cast.world.restored.length > 0) return [];
    const links = linksIn(stepsOf(cast));
    return [...links].filter((link) => !links.has(turned(link))).map((link) => `${link}: one alone`);
  },
};

export const similarTold: Invariant = {
  law: "an applicant who waits for an answer is told once of a linked case's answer, which closes nothing (R14)",
  broken: (cast) => {
    const steps = stepsOf(cast);
    const newest = new Map(steps.map(({ row, after }) => [row.id, after]));
    const untold = [...linksIn(steps)].filter((link) => {
      const [id = "", other = ""] = link.split(" ");
      const [own, others] = [newest.get(id), newest.get(other)];
      if (!own || !others?.answered || isDone(own)) return false;
      if ([id, other].some((one) => isToldTwice(cast, one))) return false;
      // An applicant who objected waits again, so answers from before the objection are not announced again.
      if (own.objection && others.answered.at < own.objection.at) return false;
      return !own.links.some((one) => one.case === other && one.answered);
    });
    const closing = steps.filter(
      ({ facts, before, after }) =>
        facts.length > 0 &&
        facts.every(({ type }) => ["linked", "unlinked", "similar-answered"].includes(type)) &&
        before.stage !== after.stage,
    );
    return [
      ...(cast.world.restored.length > 0
        ? []
        : untold.map((link) => `${link}: answered, and nobody was told`)),
      ...closing.map(({ row }) => `${row.id} v${row.version} moved by a link`),
    ];
  },
};
