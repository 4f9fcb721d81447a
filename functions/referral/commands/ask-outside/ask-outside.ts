import { outsideDays } from "../../../../shared/contracts/fields/outside.ts";
import { defined } from "../../../../shared/defined.ts";
import { unit as unitIn } from "../../../../shared/directory/lookups.ts";
import type { Snapshot } from "../../../../shared/directory/snapshot.ts";
import { staffAt } from "../../../../shared/handler/auth/staff.ts";
import { gate } from "../../access/case-policy.ts";
import { gateOf } from "../../access/conflict.ts";
import type { ReferralDeps } from "../../adapters/deps.ts";
import type { CaseState } from "../../case/case-state.ts";
import { type Asked, decideAskOutside, expiryAfter } from "../../rules/outside.ts";
import type { Ask } from "../frame/case-step.ts";
import { step } from "../frame/step.ts";
import { type Prepared, prepareQuestion } from "./texts-to-release.ts";

export interface NewOutsideQuestion {
  /** The outside authority of the directory, or the name of any other body. */
  readonly body: { readonly unit: string } | { readonly name: string };
  readonly question: string;
  /** The texts of the case that the body may read; none when absent. */
  readonly release?: readonly string[] | undefined;
  /** For how many days the link is valid. */
  readonly days?: number | undefined;
}

/**
 * Asks an outside body about the case (R7, ADR 0070). The body gets a link to the question and to the texts that are
 * released, and to nothing else of the case.
 *
 * Refusal codes, besides those common to all case commands (see `act`): those of `decideAskOutside`.
 */
export const askOutside = step({
  action: "ask-outside",
  versionless: true,
  fact: "outside-asked",
  find: (deps, ask, input: NewOutsideQuestion, { state }) => prepare(deps, ask, input, state),
  names: ({ body }) => ("unit" in body ? { unit: body.unit } : undefined),
  words: ({ body, question }, _, { texts }) => ({
    "outside-question": { question, ...("name" in body && { name: body.name }) },
    ...(texts.length > 0 && { "outside-released": texts }),
  }),
  say: ({ body, days = outsideDays.usual, release = [] }, { document, at, snapshot }, found): Asked => ({
    ...("unit" in body && { unit: body.unit }),
    question: document("outside-question"),
    ...(release.length > 0 && { released: document("outside-released") }),
    until: expiryAfter(days, at),
    isOutside: "name" in body || isOutside(snapshot, body.unit),
    found,
  }),
  decide: (state, asked, about) => decideAskOutside(state, asked, about.gate),
  saidIn: ({ type: _, ...asked }) => ({ ...asked, isOutside: true }),
});

const isOutside = (snapshot: Snapshot, key: string): boolean => unitIn(snapshot, key)?.outside === true;

/** The question as far as it can be decided before any text of the case is read. */
const asTried = (
  snapshot: Snapshot,
  { body, release = [] }: Pick<NewOutsideQuestion, "body" | "release">,
  at: Date,
): Asked => ({
  ...("unit" in body && { unit: body.unit }),
  question: "referral/tried/question",
  ...(release.length > 0 && { released: "referral/tried/released" as const }),
  until: expiryAfter(outsideDays.usual, at),
  isOutside: "name" in body || isOutside(snapshot, body.unit),
});

/** Reads nothing for a user whom the step refuses anyway, so that no refused attempt reads the applicant’s name. */
async function prepare(
  deps: ReferralDeps,
  { case: code, username }: Pick<Ask, "case" | "username">,
  { body, question, release = [] }: NewOutsideQuestion,
  state: CaseState,
): Promise<Prepared> {
  const { snapshot } = await deps.directory.current();
  const at = deps.now();
  const staff = staffAt(snapshot, username, at);
  const isRefused =
    !staff ||
    gate(state, staff, "ask-outside") !== undefined ||
    "refused" in
      decideAskOutside(state, asTried(snapshot, { body, release }, at), gateOf(snapshot, state, at));
  if (isRefused) return { texts: [] };
  const asked = { question, release, ...defined({ name: "name" in body ? body.name : undefined }) };
  return prepareQuestion(deps, asked, { case: code, username }, { state, snapshot });
}
