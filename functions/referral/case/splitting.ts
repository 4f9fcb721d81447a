/**
 * A case that is split: some of the points that the applicant raised go to other units as separate cases, called parts
 * (R6).
 */

import { caseSplit } from "../../../events/referral/case-split.v1.ts";
import { partAnswered } from "../../../events/referral/part-answered.v1.ts";
import type { Folds } from "../../../shared/aggregate/subject.ts";
import type { Cleared } from "../../../shared/domain/cases/clearance.ts";
import { noParties } from "../../../shared/domain/cases/conflict-of-interest.ts";
import type { WithAnswer } from "./answering.ts";
import { type Announces, always, type Transitions } from "./subject.ts";

/**
 * A part of a split case (R6): its tracking code (`shared/domain/cases/case-id.ts`), its unit, and the positions of its
 * points in the whole case's list of points, from 0.
 */
export interface Part {
  readonly case: string;
  readonly unit: Cleared;
  readonly points: readonly number[];
}

export interface WithParts {
  readonly parts: readonly (Part & { readonly answeredAt?: string })[];
}

export const begins: WithParts = { parts: [] };

type State = WithParts & Pick<WithAnswer, "firstStage">;

export type SplitFact =
  | { readonly type: "split"; readonly parts: readonly Part[] }
  /**
   * Recorded in the whole case when one of its parts is answered. `unit`: the unit that answered; `by`: everyone who
   * worked on that answer.
   */
  | {
      readonly type: "part-answered";
      readonly part: string;
      readonly unit: string;
      readonly by: readonly string[];
    };

export const transitions = {
  split: { by: "staff", action: "split-case", from: ["in-hand"], fact: "split", to: ["in-hand"] },
  "hear-part": { by: "system", from: always, fact: "part-answered", to: always },
} as const satisfies Transitions<SplitFact>;

export const quiet: readonly SplitFact["type"][] = ["part-answered"];

export const folds: Folds<SplitFact, State> = {
  split: (_, { parts }) => ({ parts }),
  "part-answered": ({ parts, firstStage: { units, people } = noParties }, { part, unit, by }, { at }) => ({
    parts: parts.map((each) => (each.case === part ? { ...each, answeredAt: at } : each)),
    firstStage: { units: [...new Set([...units, unit])], people: [...new Set([...people, ...by])] },
  }),
};

export const announces: Announces<SplitFact, State> = {
  split: ({ parts }, { unit: _, ...about }) => [
    caseSplit.of({ ...about, parts: parts.map((part) => ({ case: part.case, unit: part.unit })) }),
  ],
  "part-answered": ({ part }, { case: code, at }) => [partAnswered.of({ case: code, part, at })],
};

export const openParts = ({ parts }: WithParts): readonly Part[] =>
  parts.filter(({ answeredAt }) => answeredAt === undefined);
