/** Checks that outside bodies answer once, and only through a link that is valid (R7). */

import { outsideIn } from "../../../functions/referral/case/outside.ts";
import { type Step, stepsOf, told } from "./cases.ts";
import type { Invariant } from "./invariant.ts";

const answersIn = ({ facts }: Step): readonly number[] =>
  facts.flatMap((fact) => (fact.type === "outside-answered" ? [fact.number] : []));

export const outsideOnce: Invariant = {
  law: "a question to an outside body is answered at most once, through its link or by letter (R7)",
  broken: (cast) => {
    const answers = stepsOf(cast).flatMap((step) =>
      answersIn(step).map((number) => ({ of: `${step.row.id} ${number}`, step })),
    );
    return [...Map.groupBy(answers, ({ of }) => of).values()]
      .filter(({ length }) => length > 1)
      .flatMap((all) => all.map(({ step }) => told(step)));
  },
};

/** Whether the link of this row was valid; written anew, and not with the product's rule. */
function wasValid({ row, before, facts }: Step): boolean {
  const [fact] = facts;
  if (fact?.type !== "outside-opened" && fact?.type !== "outside-answered") return false;
  const question = outsideIn(before, fact.number);
  return (
    question !== undefined &&
    question.revoked === undefined &&
    question.answered === undefined &&
    row.at < question.until &&
    row.key === `${row.command}/${fact.number}/${question.serial}`
  );
}

export const outsideInTime: Invariant = {
  law: "a link of an outside body opens and answers nothing after it expired or was replaced or withdrawn (R7)",
  broken: (cast) =>
    stepsOf(cast)
      .filter((step) => step.row.actor.startsWith("outside:") && !wasValid(step))
      .map(told),
};
