/**
 * Registers a request (S1, C2, P4). Derives the tracking code from the applicant and their key, puts the applicant into
 * the vault and the text beside the journal, then appends the one row that makes the registration valid.
 */

import { correlate } from "../../../../shared/correlation.ts";
import type { Refusal, Standing } from "../../../../shared/journal/journal.ts";
import { standingOf } from "../../../../shared/journal/standing.ts";
import type { IntakeDeps } from "../../adapters/deps.ts";
import type { Registration } from "../../request/registration.ts";
import type { RequestState } from "../../request/request-state.ts";
import { type KeptApplicant, registeredFact } from "../../rules/registered-fact.ts";
import { unknownChoice } from "../../rules/rules-choices.ts";
import { padHindered } from "../../rules/rules-pads.ts";
import {
  type Assessment,
  assessRegistration,
  codeTaken,
  decideRegisterRequest,
  formHindered,
} from "../../rules/rules-registration.ts";
import { firstFreeCode } from "../free-code.ts";
import { type Claim, claimOf } from "./claim.ts";
import { type KeepingDeps, keepApplicant } from "./keep-applicant.ts";
import { type RegistrationReceipt, receiptOf } from "./registration-receipt.ts";

/**
 * Returns a refusal when a rate limit is reached.
 *
 * @param once identifies the registration: a hash of its key and whole input
 */
export type Limited = (once: string) => Promise<Refusal | undefined>;

export type RegistrationDeps = Pick<IntakeDeps, "requests" | "secret" | "directory" | "now"> &
  KeepingDeps & {
    /**
     * Counts a registration, and refuses it beyond the limit (C17). A retry of an accepted registration is never refused
     * (P4).
     */
    readonly limited?: Limited;
    /**
     * Set when the idempotency key is most likely new. Registering then skips the first read of the journal, and reads
     * the journal only when a rate limit, or the date of a paper form or letter, would refuse the registration.
     */
    readonly expectsNew?: true;
  };

export type RegistrationResult =
  | RegistrationReceipt
  | { readonly registered: false; readonly refusal: Refusal };

/** An attempt to register a request under one tracking code. */
interface Attempt {
  readonly registration: Registration;
  readonly claim: Claim;
  /** The number of the directory snapshot under which the registration is assessed. */
  readonly directory: number;
  readonly assessment: Assessment;
  readonly code: string;
  /** Returns why the code cannot be used; after `code-taken` the next code is tried. */
  readonly occupied: (state: RequestState) => Refusal | undefined;
}

/**
 * Registers a request. The same key, owner and input return the same code; another input under that key is refused as
 * `key-reused`.
 */
export async function registerRequest(
  deps: RegistrationDeps,
  registration: Registration,
): Promise<RegistrationResult> {
  const { number: directory, snapshot } = await deps.directory.recent();
  const claim = claimOf(await deps.secret.get(), registration);
  const unknown = unknownChoice(registration, snapshot);
  // An unknown choice counts like a registration, so that guessing choices is limited too.
  if (unknown) return notRegistered((await deps.limited?.(claim.once)) ?? unknown);
  const assessment = assessRegistration(registration, snapshot, deps.now());
  const attempt = { registration, claim, directory, assessment };
  const { padCode } = registration;
  return padCode === undefined
    ? firstFreeCode(claim.codeAt, (code) => registerUnder(deps, { ...attempt, code, occupied: codeTaken }))
    : registerUnderPadCode(deps, { ...attempt, code: padCode, occupied: padHindered });
}

/**
 * C20: registers under the code of a receipt from a pre-printed pad; no other code is tried. When the vault has another
 * person under this code, a clerk registered that person first, is registering them now, or was interrupted.
 */
async function registerUnderPadCode(deps: RegistrationDeps, attempt: Attempt): Promise<RegistrationResult> {
  const result = await registerUnder(deps, attempt);
  if (result) return result;
  const { state, keys } = await deps.requests.standing(attempt.code);
  const refusal = keys.has(attempt.claim.key) ? keyReused : padHindered(state);
  return notRegistered(refusal ?? { code: "pad-code-begun" });
}

/** Registers under this code; returns undefined when the code is taken. */
async function registerUnder(
  deps: RegistrationDeps,
  attempt: Attempt,
): Promise<RegistrationResult | undefined> {
  const { requests, expectsNew } = deps;
  const { code, claim, registration } = attempt;
  correlate(code);
  const before = expectsNew ? standingOf(requests.aggregate, code, []) : await requests.standing(code);
  const hindered = await refusalBeforeKeeping(deps, attempt, before);
  const isMade = hindered && expectsNew && (await requests.seen(code, claim.key));
  if (hindered && !isMade) return orNextCode(hindered);
  const kept = await keepApplicant(deps, registration, claim, code);
  if ("refused" in kept) return orNextCode(kept.refused);
  return appendRow(deps, attempt, kept, before);
}

/**
 * Makes the checks that come before anything is stored: whether the idempotency key was used, whether the tracking code
 * is free, whether the dates of a paper form or letter are allowed, and last the rate limit.
 */
async function refusalBeforeKeeping(
  { limited }: RegistrationDeps,
  { claim, assessment, occupied }: Attempt,
  { state, keys }: Standing<RequestState>,
): Promise<Refusal | undefined> {
  const own = keys.get(claim.key);
  // A retry skips the other checks, so it gets the same reply on a later day, too (P4).
  if (own) return own.fingerprint === claim.fingerprint ? undefined : keyReused;
  return occupied(state) ?? assessment.hindered ?? limited?.(claim.once);
}

async function appendRow(
  { requests }: RegistrationDeps,
  attempt: Attempt,
  kept: KeptApplicant,
  before: Standing<RequestState>,
): Promise<RegistrationResult | undefined> {
  const { registration, assessment, code, occupied } = attempt;
  const fact = registeredFact(registration, kept, assessment);
  const outcome = await requests.decide(
    code,
    commandOf(attempt, kept),
    ({ state }) => decideRegisterRequest(state, fact, occupied),
    before,
  );
  if (!outcome.accepted) return orNextCode(outcome.refusal);
  const { registration: registered, reserved } = outcome.loaded.state;
  if (!registered) throw new Error("A request has no registration");
  const refusal = formHindered(code, registered, fact);
  return refusal ? notRegistered(refusal) : receiptOf(code, registered, reserved);
}

const commandOf = (
  { registration, claim, assessment, directory, code }: Attempt,
  { person }: KeptApplicant,
) => ({
  name: registration.command.name,
  actor: registration.command.actor ?? `applicant:${person}`,
  key: claim.key,
  fingerprint: claim.fingerprint,
  at: assessment.at,
  directory,
  correlation: code,
});

const keyReused: Refusal = { code: "key-reused" };

const notRegistered = (refusal: Refusal) => ({ registered: false as const, refusal });

const orNextCode = (refusal: Refusal) => (refusal.code === "code-taken" ? undefined : notRegistered(refusal));
