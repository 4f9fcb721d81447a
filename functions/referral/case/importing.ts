/**
 * A case of an earlier system, brought here by an operator (P8): open at a unit, or closed there before. One row holds all
 * that the earlier system decided. It sends nobody a message.
 */

import { caseImported } from "../../../events/referral/case-imported.v1.ts";
import type { Changes, Folds } from "../../../shared/aggregate/subject.ts";
import { defined } from "../../../shared/defined.ts";
import type { DocumentId } from "../../../shared/documents/documents.ts";
import { copyOf } from "../../../shared/domain/cases/conflict-of-interest.ts";
import type { WithAnswer } from "./answering.ts";
import type { WithApplicant } from "./applicant.ts";
import type { AboutRequest, CaseCore, ImportedBefore } from "./core.ts";
import type { WithEnd } from "./ending.ts";
import type { WithMatching } from "./matching.ts";
import { type OpeningFact, folds as openingFolds } from "./opening.ts";
import type { WithParties } from "./parties.ts";
import type { WithReferrals } from "./referring.ts";
import type { Announces, Transitions } from "./subject.ts";

type State = CaseCore & WithApplicant & WithParties & WithMatching & WithReferrals & WithAnswer & WithEnd;

/** How and when the case ended in the earlier system; `at`: ISO 8601 in UTC. */
export type ClosedBefore =
  | {
      readonly how: "answered";
      readonly at: string;
      readonly outcome: string;
      readonly answer: DocumentId;
    }
  | { readonly how: "withdrawn"; readonly at: string };

export interface ImportFact extends Omit<OpeningFact, "type" | "points"> {
  readonly type: "imported";
  readonly request: AboutRequest & { readonly imported: ImportedBefore };
  /** Absent while the case was open in the earlier system. */
  readonly closed?: ClosedBefore;
}

export const transitions = {
  import: { by: "system", from: ["unknown"], fact: "imported", to: ["waiting", "ended"] },
} as const satisfies Transitions<ImportFact>;

export const folds: Folds<ImportFact, State> = {
  imported: (state, { type: _, closed, ...fact }, row) => {
    const opened = openingFolds.opened(state, { type: "opened", ...fact }, row);
    return { ...opened, ...(closed && endedBefore(opened, fact.request, closed)) };
  },
};

/** The earlier system stands as the author of its answer, since it is not known here which person wrote the answer. */
function endedBefore(
  { hops = [] }: Changes<State>,
  { registeredAt, imported }: ImportFact["request"],
  closed: ClosedBefore,
): Changes<State> {
  const { at } = closed;
  const answered = { at, by: imported.from };
  if (closed.how === "withdrawn") return { stage: "ended", ended: { at, how: "withdrawn" } };
  return {
    stage: "ended",
    ended: { at, how: "imported" },
    answered,
    draft: { outcome: closed.outcome, answer: closed.answer, commitments: [], ...answered },
    hops: hops.map((hop) => ({ ...hop, receivedAt: registeredAt, answered })),
  };
}

export const announces: Announces<ImportFact, State> = {
  imported: ({ request, rule, closed, parties, limit }, { by: _, ...about }) => [
    caseImported.of({
      ...{ ...about, rule, registeredAt: request.registeredAt },
      ...(closed && { closed: { how: closed.how, at: closed.at } }),
      ...(parties && accused(parties)),
      ...defined({ limit }),
    }),
  ],
};

function accused(parties: NonNullable<ImportFact["parties"]>) {
  const { belonged, ...named } = copyOf(parties);
  return { complainedOf: named, ...(belonged && { belonged }) };
}
