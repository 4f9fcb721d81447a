import { tehranDay } from "../../../shared/domain/time/tehran-time.ts";
import { fingerprintOf } from "../../../shared/journal/fingerprint.ts";
import type { Command, Decision } from "../../../shared/journal/journal.ts";
import { mayKnow } from "../access/may-know.ts";
import type { ClerkDeps } from "../adapters/clerk-deps.ts";
import type { Noted } from "../applicant/applicants-step.ts";
import type { RequestFact, RequestState } from "../request/request-state.ts";
import { partiesOf } from "../request/standing.ts";
import { decideRateAnswer } from "../rules/rules-follow-up.ts";

/** The request, the pass that opens it, and what the applicant says. */
export interface Said {
  readonly request: string;
  readonly pass: string;
  readonly process: boolean;
  readonly outcome: boolean;
}

/** The clerk, and the idempotency key they sent. */
export interface By {
  readonly clerk: string;
  readonly key: string;
}

/**
 * A clerk writes down how satisfied an applicant is whom they identified within the last ten minutes (R12). Those
 * complained of, and whoever acts for them, never collect ratings: to them the request is not there (R2).
 *
 * Refused: `pass-expired`, `not-found`, `not-answered`, `rated-already`, `too-late`, `key-reused`.
 */
export async function rateForApplicant(deps: ClerkDeps, said: Said, by: By): Promise<Noted> {
  const passed = await deps.passes.open(said.pass, deps.now());
  if (passed?.clerk !== by.clerk) return { refused: { code: "pass-expired" } };
  const { number, snapshot } = await deps.directory.current();
  const before = await deps.requests.standing(said.request);
  const command = commandOf(deps, said, by, number);
  const mayRate = (state: RequestState) =>
    state.registration?.person === passed.person &&
    mayKnow(snapshot, partiesOf(said.request, state), by.clerk, command.at);
  if (!mayRate(before.state)) return { refused: { code: "not-found" } };
  const decide = (state: RequestState): Decision<RequestFact> =>
    mayRate(state) ? rated(state, said, by, command.at) : { refused: { code: "not-found" } };
  const outcome = await deps.requests.decide(said.request, command, ({ state }) => decide(state), before);
  if (!outcome.accepted) return { refused: outcome.refusal };
  return { at: outcome.loaded.state.rating?.at ?? command.at.toISOString() };
}

const rated = (state: RequestState, said: Said, { clerk }: By, at: Date): Decision<RequestFact> => {
  const { request: code, process, outcome } = said;
  return decideRateAnswer(state, { process, outcome, by: clerk }, { code, day: tehranDay(at) });
};

function commandOf(
  { now }: Pick<ClerkDeps, "now">,
  { request, process, outcome }: Said,
  { clerk, key }: By,
  directory: number,
): Command {
  return {
    name: "rate-for-applicant",
    actor: `staff:${clerk}`,
    key: `${clerk}/${key}`,
    fingerprint: fingerprintOf({ name: "rate-for-applicant", process, outcome }),
    at: now(),
    directory,
    correlation: request,
  };
}
