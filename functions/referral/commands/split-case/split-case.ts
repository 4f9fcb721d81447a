import { isByInspection, unit } from "../../../../shared/directory/lookups.ts";
import { isPart, partOf, requestOf } from "../../../../shared/domain/cases/case-id.ts";
import { isUnconcerned } from "../../../../shared/domain/cases/conflict-of-interest.ts";
import type { Loaded } from "../../../../shared/journal/journal.ts";
import { gateOf, type Named, namedByHand } from "../../access/conflict.ts";
import { readPoints } from "../../access/words.ts";
import type { ReferralDeps } from "../../adapters/deps.ts";
import type { AboutRequest, Points } from "../../case/case-facts.ts";
import type { CaseState } from "../../case/case-state.ts";
import { refuse } from "../../rules/machine.ts";
import { openCase } from "../../rules/moving.ts";
import { splitCase as decide } from "../../rules/splitting.ts";
import { type About, type Ask, act, type OtherCase, type StepOutcome } from "../frame/act.ts";

interface AskedPart {
  readonly unit: string;
  /** Which of the case's points, from 0. */
  readonly points: readonly number[];
}

/** The rule by which a part is opened: no routing rule of the directory. */
const byRule = "split";

/**
 * Sends some of the points to other units at once (R6): each becomes a case of its own in the same decision, with its
 * points, at its unit. All parts or none.
 *
 * Besides `act`'s: `unknown-unit`, `in-conflict` and its kin (one of the units is), `not-split-again`, `parts-unclear`,
 * `no-point-left`, `stays-with-inspection` (S3), `stale`, `wrong-stage`.
 */
export async function splitCase(
  deps: ReferralDeps,
  ask: Ask,
  input: { readonly parts: readonly AskedPart[] },
): Promise<StepOutcome> {
  const before = await deps.cases.standing(ask.case);
  const [raised, names] = await Promise.all([
    readPoints(deps.documents, before.state),
    firstInConflict(deps, before, input.parts),
  ]);
  const parts = input.parts.map((part, at) => ({ ...part, ...partAt(ask.case, at) }));
  return act(
    deps,
    ask,
    {
      action: "split-case",
      input,
      ...(names && { names }),
      words: () =>
        Object.fromEntries(parts.map((part) => [part.document, part.points.map((at) => raised[at])])),
      decide: (state, { snapshot, gate }) => {
        const proposed = parts.map((part) => ({
          ...part,
          known: unit(snapshot, part.unit) !== undefined,
          clearance: namedByHand(gate, snapshot, part.unit),
        }));
        // C15: the parts begin with what was known when they were made; if the applicant spoke since, they are made anew.
        if (state.hidden?.sequence !== before.state.hidden?.sequence) return refuse("stale");
        const inspectionsOwn = isByInspection(snapshot, state.request?.kind);
        return decide(state, { parts: proposed, isPart: isPart(ask.case), inspectionsOwn }, ask.seen);
      },
      others: (state, about) => parts.flatMap((part) => openedPart(state, about, part)),
    },
    before,
  );
}

/** The number of the nth part, and the name of the document with its points. */
const partAt = (code: string, at: number) => {
  const number = partOf(requestOf(code), at + 1);
  return { case: number, document: `points-${number}` };
};

/** The part as a case of its own, at the unit that the gate let pass. */
function openedPart(
  state: CaseState,
  { gate, document }: About,
  part: AskedPart & ReturnType<typeof partAt>,
): readonly OtherCase[] {
  const clearance = gate.unit(part.unit);
  const { request, parties, unanswered, hidden } = state;
  if (!request || "refused" in clearance) return [];
  const points: Points = { document: document(part.document), count: part.points.length };
  const routed = {
    unit: clearance.cleared,
    rule: byRule,
    points,
    ...(hidden && { hidden }),
    ...(!isUnconcerned({ parties }) && { parties }),
    ...(unanswered && { unanswered }),
  };
  // N8: the receipt promises the whole.
  const { promised: _, ...about } = request;
  return [{ case: part.case, decide: (child) => openCase(child, withAuthority(about, state), routed) }];
}

/** C11: what the case heard of the authority document since it was opened. */
const withAuthority = (
  { representing, ...about }: AboutRequest,
  { authoritySeen }: CaseState,
): AboutRequest => ({
  ...about,
  ...(representing && { representing: { ...representing, ...(authoritySeen && { seen: true }) } }),
});

/** The unit whose naming will be refused, to be kept with the refusal (R2). */
async function firstInConflict(
  { directory, now }: Pick<ReferralDeps, "directory" | "now">,
  { state }: Loaded<CaseState>,
  parts: readonly AskedPart[],
): Promise<Named | undefined> {
  const { snapshot } = await directory.current();
  const gate = gateOf(snapshot, state, now());
  const refused = parts.find((part) => "refused" in gate.unit(part.unit));
  return refused && { unit: refused.unit };
}
