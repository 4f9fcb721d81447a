/**
 * The common steps of every command of an applicant after registration: check that the session opens the request, let
 * the rules decide, store the applicant's text, and append the journal row (P4).
 */

import { defined } from "../../../shared/defined.ts";
import { documentId } from "../../../shared/documents/document-id.ts";
import type { DocumentId } from "../../../shared/documents/documents.ts";
import { tehranDay } from "../../../shared/domain/time/tehran-time.ts";
import type { Opens } from "../../../shared/handler/auth/session.ts";
import { actorOfApplicant } from "../../../shared/journal/actors.ts";
import { decideWithWords } from "../../../shared/journal/decide-with-words.ts";
import { fingerprintOf } from "../../../shared/journal/fingerprint.ts";
import type { Command, Decision, Refusal, Standing } from "../../../shared/journal/journal.ts";
import type { IntakeDeps } from "../adapters/deps.ts";
import type { RequestFact, RequestState } from "../request/request-state.ts";
import type { Now } from "../rules/code-and-day.ts";
import { representedIn } from "../rules/rules-proxy.ts";
import { type Who, whoOf } from "./read-request/read-request.ts";

/** The session, the request and the idempotency key of a command. */
export interface Ask {
  readonly code: string;
  readonly session: Opens;
  readonly key: string;
}

export interface ApplicantsStep {
  /** The use case's name; the applicant's text is stored under the same name. */
  readonly name: string;
  /** The input besides the applicant's text. */
  readonly input?: object;
  readonly words?: string;
  /** C11: the represented person may also take this step. */
  readonly byRepresented?: true;
  /** C2: a session opened with the PIN of the newest receipt may take this step. */
  readonly byHolder?: true;
  readonly decide: (state: RequestState, words: DocumentId, now: Now) => Decision<RequestFact>;
  /** Returns when the step was recorded, from the state after the step. */
  readonly notedAt: (state: RequestState) => string | undefined;
}

/** `at`: when the step was recorded; a retry with the same key gets the same time. */
export type Noted = { readonly at: string } | { readonly refused: Refusal };

export type StepDeps = Pick<IntakeDeps, "requests" | "documents" | "now">;

/**
 * Runs an applicant's operation on the applicant's request.
 *
 * Refused: `not-found` (also when the session opens another request), `code-needed` when a receipt's PIN opened the
 * session and the step needs a one-time code, `key-reused`, or a refusal of the rules.
 */
export async function applicantsStep(deps: StepDeps, ask: Ask, step: ApplicantsStep): Promise<Noted> {
  const before = await deps.requests.standing(ask.code);
  const { registration } = before.state;
  const actor = actorIn(ask, before.state, step);
  if (typeof actor === "object") return actor;
  if (!registration || actor === undefined) return { refused: { code: "not-found" } };
  const command = commandOf(deps, ask, step, actor);
  return decideWith(deps, step, command, before, registration.person);
}

/**
 * Returns the actor to name in the journal row. Refuses with `code-needed` when a receipt's PIN is not enough for the
 * step. Undefined for all other users who may not take the step.
 */
function actorIn(
  { code, session }: Ask,
  state: RequestState,
  { byRepresented, byHolder }: ApplicantsStep,
): string | { readonly refused: Refusal } | undefined {
  const who = whoOf(code, state, session);
  if (who === "holder" && !byHolder) return codeNeeded;
  if (who === "represented" && byRepresented) return actorOf(who, representedIn(state));
  return who === "applicant" || who === "holder" ? actorOf(who, state.registration?.person) : undefined;
}

/** C2: the refusal when a session opened with a receipt's PIN is not enough for a step. */
export const codeNeeded = { refused: { code: "code-needed" } } as const;

/** The actor's name in a journal row, by the session's role and the id of the person. */
export const actorOf = (who: Who, person: string | undefined): string | undefined =>
  person && actorOfApplicant(person, who === "holder");

/**
 * Decides, stores the text and appends the journal row; the caller has already checked the actor.
 *
 * @param person the owner of the key that encrypts the text
 */
export async function decideWith(
  { requests, documents }: StepDeps,
  { name, words, decide, notedAt }: ApplicantsStep,
  command: Command,
  before: Standing<RequestState>,
  person: string,
): Promise<Noted> {
  const { id } = before;
  const document = documentId("intake", id, name, command.key, command.fingerprint);
  const now = { code: id, day: tehranDay(command.at) };
  const outcome = await decideWithWords(before, command, {
    decide: (state) => decide(state, document, now),
    storeWords: async () => words !== undefined && documents.put(document, person, words),
    append: (again) => requests.decide(id, command, again, before),
  });
  if (!outcome.accepted) return { refused: outcome.refusal };
  return { at: notedAt(outcome.loaded.state) ?? command.at.toISOString() };
}

function commandOf(
  { now }: StepDeps,
  { code, key }: Ask,
  { name, input = {}, words }: ApplicantsStep,
  actor: string,
): Command {
  return {
    name,
    actor,
    key: `applicant/${key}`,
    fingerprint: fingerprintOf({ name, input, ...defined({ words }) }),
    at: now(),
    directory: 0,
    correlation: code,
  };
}
