import { refuse } from "../../../../shared/aggregate/stages.ts";
import { defined } from "../../../../shared/defined.ts";
import { isByInspection, unit } from "../../../../shared/directory/lookups.ts";
import { isPart, partOf, requestOf } from "../../../../shared/domain/cases/case-id.ts";
import { isUnconcerned, type Party } from "../../../../shared/domain/cases/conflict-of-interest.ts";
import type { Loaded } from "../../../../shared/journal/journal.ts";
import { gateOf, namedByHand } from "../../access/conflict.ts";
import { pastOf } from "../../access/four-eyes.ts";
import { readPoints } from "../../access/words.ts";
import type { ReferralDeps } from "../../adapters/deps.ts";
import type { CaseState } from "../../case/case-state.ts";
import type { AboutRequest } from "../../case/core.ts";
import type { Points } from "../../case/referring.ts";
import { decideOpenCase } from "../../rules/moving.ts";
import { decideSplitCase } from "../../rules/splitting.ts";
import type { About, OtherCase } from "../frame/case-step.ts";
import { step } from "../frame/step.ts";

interface AskedPart {
  readonly unit: string;
  /** The positions of the part's points in the case's list of points, from 0. */
  readonly points: readonly number[];
}

/** Stored in place of a routing rule's name, because no rule chooses the unit of one part of a divided case. */
const byRule = "split";

/**
 * Sends some of a case's points to other units (R6). Each of these parts becomes a case at its unit. One decision opens
 * all parts or none.
 *
 * Refusal codes, besides those common to all case commands (see `act`): `unknown-unit`, `same-unit`, `not-to-outside`,
 * an `in-conflict-*` code for one of the units, `not-split-again`, `parts-unclear`, `no-point-left`,
 * `stays-with-inspection` (S3), `stale`, `wrong-stage`.
 */
export const splitCase = step({
  action: "split-case",
  fact: "split",
  find: async (deps, ask, input: { readonly parts: readonly AskedPart[] }, { state }) => {
    const [raised, named] = await Promise.all([
      readPoints(deps.documents, state),
      firstInConflict(deps, { state }, input.parts),
    ]);
    const parts: readonly NumberedPart[] = input.parts.map((part, at) => ({
      ...part,
      case: partOf(requestOf(ask.case), at + 1),
    }));
    return { parts, raised, named, hidden: state.hidden?.sequence };
  },
  names: (_, { named }) => named,
  words: (_, __, { parts, raised }) =>
    Object.fromEntries(parts.map((part) => [pointsOf(part), part.points.map((at) => raised[at])])),
  say: (_, __, { parts, hidden }) => ({ parts, hidden }),
  decide: (state, { parts, hidden }, { case: code, snapshot, gate, seen }) => {
    const proposed = parts.map((part) => ({
      ...part,
      known: unit(snapshot, part.unit) !== undefined,
      clearance: namedByHand(gate, snapshot, part.unit),
    }));
    // The parts copy the applicant's consent. If the consent changed meanwhile, the split is stale (C15).
    if (state.hidden?.sequence !== hidden) return refuse("stale");
    const inspectionsOwn = isByInspection(snapshot, state.request?.kind);
    return decideSplitCase(state, { parts: proposed, isPart: isPart(code), inspectionsOwn }, seen);
  },
  saidIn: ({ parts }, { state }) => ({ parts, hidden: state.hidden?.sequence }),
  others: (state, about, { said: { parts } }) => parts.flatMap((part) => openedPart(state, about, part)),
});

interface NumberedPart extends AskedPart {
  readonly case: string;
}

/** The name of the document that holds the points of one part. */
const pointsOf = (part: NumberedPart): string => `points-${part.case}`;

/** The decision that opens the part as a case at its unit; empty when the unit is in conflict of interest. */
function openedPart(state: CaseState, { gate, document }: About, part: NumberedPart): readonly OtherCase[] {
  const clearance = gate.unit(part.unit);
  const { request, parties, unanswered, hidden } = state;
  if (!request || "refused" in clearance) return [];
  const points: Points = { document: document(pointsOf(part)), count: part.points.length };
  const routed = {
    unit: clearance.cleared,
    rule: byRule,
    points,
    before: pastOf(state),
    ...defined({ hidden }),
    ...(!isUnconcerned({ parties }) && { parties }),
    ...defined({ unanswered }),
  };
  // The date on the receipt is promised for the whole case, so its parts have no promised date (N8).
  const { promised: _, ...about } = request;
  return [{ case: part.case, decide: (child) => decideOpenCase(child, withAuthority(about, state), routed) }];
}

/** The request, with `seen` set when the authority document was seen after the case was opened (C11). */
const withAuthority = (
  { representing, ...about }: AboutRequest,
  { authoritySeen }: CaseState,
): AboutRequest => ({
  ...about,
  ...(representing && { representing: { ...representing, ...(authoritySeen && { seen: true }) } }),
});

/**
 * The first of these units that is in conflict of interest with the case. The record of the refusal names this unit
 * (R2).
 */
async function firstInConflict(
  { directory, now }: Pick<ReferralDeps, "directory" | "now">,
  { state }: Pick<Loaded<CaseState>, "state">,
  parts: readonly AskedPart[],
): Promise<Party | undefined> {
  const { snapshot } = await directory.current();
  const gate = gateOf(snapshot, state, now());
  const refused = parts.find((part) => "refused" in gate.unit(part.unit));
  return refused && { unit: refused.unit };
}
