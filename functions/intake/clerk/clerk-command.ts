/**
 * The common steps of a clerk's commands for an applicant. `clerksStep` first checks the pass of an applicant whom the
 * clerk identified within the last ten minutes; `stepAtDesk` needs no pass. Both functions hide the request from
 * accused clerks, let the rules decide, store the texts and append the journal row (P4, R2, R15).
 */

import { addressesOf, putWords } from "../../../shared/documents/command-words.ts";
import type { DocumentId } from "../../../shared/documents/documents.ts";
import { tehranDay } from "../../../shared/domain/time/tehran-time.ts";
import { byStaff } from "../../../shared/journal/actors.ts";
import { decideWithWords } from "../../../shared/journal/decide-with-words.ts";
import { fingerprintOf } from "../../../shared/journal/fingerprint.ts";
import type { Command, Decision, Refusal } from "../../../shared/journal/journal.ts";
import { mayKnow } from "../access/clerk-access.ts";
import type { Pass } from "../access/passes.ts";
import type { ClerkDeps } from "../adapters/clerk-deps.ts";
import { partiesOf } from "../request/request-queries.ts";
import type { RequestFact, RequestState } from "../request/request-state.ts";
import type { Now } from "../rules/code-and-day.ts";
import { representedIn } from "../rules/rules-proxy.ts";

/** The clerk, and the idempotency key that the clerk sent. */
export interface By {
  readonly clerk: string;
  readonly key: string;
}

/** A request, and the signed pass that opens it to the clerk who identified its applicant. */
export interface Opened {
  readonly request: string;
  readonly pass: string;
}

/** The inputs of a rule besides the request's state. */
interface About {
  readonly now: Now;
  readonly at: Date;
  /** Returns the id of the stored text with this name. */
  readonly document: (name: string) => DocumentId;
}

export interface StepAtDesk {
  readonly name: string;
  /** The whole input with its texts; the idempotency key is bound to it (P4). */
  readonly input: object;
  /** The texts to store: name → content. */
  readonly words?: Readonly<Record<string, unknown>>;
  readonly decide: (state: RequestState, about: About) => Decision<RequestFact>;
}

export interface ClerksStep extends StepAtDesk {
  /** C11: set when the clerk may also take the step for the represented person. */
  readonly forRepresented?: boolean;
  /**
   * Returns a refusal when the way in which the clerk identified the applicant is not enough. Absent: any way is enough.
   */
  readonly knows?: (pass: Pass) => Refusal | undefined;
}

/** `state`: the request's state just after the step; `at`: when the step was recorded. */
export type Stepped = { readonly state: RequestState; readonly at: string } | { readonly refused: Refusal };

/**
 * Takes a step for an applicant whom the clerk identified. Refused: `pass-expired` (also for another clerk's pass), and
 * the refusals of `stepAtDesk`.
 */
export async function clerksStep(
  deps: ClerkDeps,
  { request, pass }: Opened,
  by: By,
  step: ClerksStep,
): Promise<Stepped> {
  const passed = await deps.passes.open(pass, deps.now());
  if (passed?.clerk !== by.clerk) return { refused: { code: "pass-expired" } };
  const unknown = step.knows?.(passed);
  if (unknown) return { refused: unknown };
  const mine = (state: RequestState) => isOf(state, passed.person, step);
  return stepAtDesk(deps, { request, isOpen: mine }, by, step);
}

type DeskDeps = Pick<ClerkDeps, "requests" | "documents" | "directory" | "now">;

interface OnRequest {
  readonly request: string;
  /** Whether the request belongs to the applicant at the desk; when absent, any request is open to the clerk. */
  readonly isOpen?: (state: RequestState) => boolean;
}

/**
 * Takes a clerk's step on a request, without a pass. Refused: `not-found` (also for a clerk in a conflict of interest),
 * `key-reused`, or the rules' refusals.
 */
export async function stepAtDesk(
  deps: DeskDeps,
  { request, isOpen = () => true }: OnRequest,
  by: By,
  step: StepAtDesk,
): Promise<Stepped> {
  const { number, snapshot } = await deps.directory.current();
  const before = await deps.requests.standing(request);
  const command = commandOf(deps, request, by, step, number);
  const { registration } = before.state;
  const mayStep = (state: RequestState) =>
    isOpen(state) && mayKnow(snapshot, partiesOf(request, state), by.clerk, command.at);
  if (!registration || !mayStep(before.state)) return { refused: { code: "not-found" } };
  const document = addressesOf("intake", request, command);
  const about = { now: { code: request, day: tehranDay(command.at) }, at: command.at, document };
  const outcome = await decideWithWords(before, command, {
    decide: (state) => (mayStep(state) ? step.decide(state, about) : { refused: { code: "not-found" } }),
    storeWords: () =>
      putWords(deps.documents, { person: registration.person, address: document }, step.words ?? {}),
    append: (decide) => deps.requests.decide(request, command, decide, before),
  });
  if (!outcome.accepted) return { refused: outcome.refusal };
  return { state: outcome.loaded.state, at: command.at.toISOString() };
}

const isOf = (state: RequestState, person: string, { forRepresented }: ClerksStep): boolean =>
  state.registration?.person === person || (forRepresented === true && representedIn(state) === person);

const commandOf = (
  { now }: Pick<ClerkDeps, "now">,
  request: string,
  { clerk, key }: By,
  { name, input }: StepAtDesk,
  directory: number,
): Command => ({
  name,
  ...byStaff(clerk, key),
  fingerprint: fingerprintOf({ name, ...input }),
  at: now(),
  directory,
  correlation: request,
});
