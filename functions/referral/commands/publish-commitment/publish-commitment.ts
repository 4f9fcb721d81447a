import { staffAt } from "../../../../shared/handler/auth/staff.ts";
import { gate } from "../../access/case-policy.ts";
import { gateOf } from "../../access/conflict.ts";
import type { ReferralDeps } from "../../adapters/deps.ts";
import type { CaseState } from "../../case/case-state.ts";
import { decidePublishCommitment, type Proposed, unpublishable } from "../../rules/publishing.ts";
import { lacksApplicant } from "../../rules/without-identity.ts";
import type { Ask } from "../frame/case-step.ts";
import { step } from "../frame/step.ts";
import { checkWording } from "./check-wording.ts";
import { namedUnit } from "./named-unit.ts";

interface Publishing {
  /** The number of the commitment in its case, from 1. */
  readonly number: number;
  /** One or two sentences for everybody. */
  readonly wording: string;
}

type Found = Pick<Proposed, "unit" | "identifying" | "erased">;

/**
 * Publishes a commitment on the page for everybody, in a wording of its own (I6, ADR 0069).
 *
 * Refusal codes, besides those common to all case commands (see `act`): `unknown-commitment`, `not-for-the-public`,
 * `published-already`, `wording-has-a-number`, `wording-names-a-person`, `erased`.
 */
export const publishCommitment = step({
  action: "publish-commitment",
  versionless: true,
  fact: "commitment-published",
  find: (deps, ask, input: Publishing, { state }) => lookUp(deps, ask, input, state),
  words: ({ wording }) => ({ "public-wording": wording }),
  say: ({ number }, { document }, found): Proposed => ({
    commitment: number,
    words: document("public-wording"),
    ...found,
  }),
  decide: (state, proposed, { snapshot }) => decidePublishCommitment(state, proposed, snapshot),
  saidIn: ({ type: _, ...said }) => said,
});

/**
 * Checks the wording and finds the unit to name. Reads nothing for a user whom the step refuses anyway, so that no
 * refused attempt reads the applicant's name.
 */
async function lookUp(
  deps: ReferralDeps,
  { case: code, username }: Pick<Ask, "case" | "username">,
  { number, wording }: Publishing,
  state: CaseState,
): Promise<Found> {
  const { snapshot } = await deps.directory.current();
  const at = deps.now();
  const staff = staffAt(snapshot, username, at);
  const owner = state.commitments[number - 1]?.owner;
  const isRefused =
    !staff ||
    gate(state, staff, "publish-commitment") !== undefined ||
    gateOf(snapshot, state, at).conflictOf(username) !== undefined ||
    lacksApplicant(state, "publish-commitment") ||
    unpublishable(state, number, snapshot) !== undefined;
  if (isRefused || !owner) return {};
  const [checked, unit] = await Promise.all([
    checkWording(deps, { case: code, username, wording }, state, snapshot),
    namedUnit(deps, snapshot, owner),
  ]);
  return { ...checked, unit };
}
