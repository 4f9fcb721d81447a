/**
 * The frame of a step that a clerk takes for somebody whom they identified within the last ten minutes: their pass must open the
 * request, and nobody complained of may know it; then the rules decide, words are stored, and the row is appended (P4, R2, R15).
 */

import { documentId } from "../../../shared/documents/document-id.ts";
import type { DocumentId } from "../../../shared/documents/documents.ts";
import { tehranDay } from "../../../shared/domain/time/tehran-time.ts";
import { fingerprintOf } from "../../../shared/journal/fingerprint.ts";
import type { Command, Decision, Refusal } from "../../../shared/journal/journal.ts";
import { mayKnow } from "../access/may-know.ts";
import type { Pass } from "../access/passes.ts";
import type { ClerkDeps } from "../adapters/clerk-deps.ts";
import type { RequestFact, RequestState } from "../request/request-state.ts";
import { partiesOf } from "../request/standing.ts";
import type { Now } from "../rules/code-and-day.ts";
import { representedIn } from "../rules/rules-proxy.ts";
import type { By } from "./rate-for-applicant.ts";

/** Which request, and the pass that opens it. */
export interface Opened {
  readonly request: string;
  readonly pass: string;
}

export interface ClerksStep {
  /** The use case's name, and the name of its words. */
  readonly name: string;
  /** What was asked for besides the words. */
  readonly input: object;
  readonly words?: string | undefined;
  readonly decide: (state: RequestState, words: DocumentId, now: Now) => Decision<RequestFact>;
  /** C11: it may be taken for whom the applicant asks, too. */
  readonly forRepresented?: boolean;
  /** Whether this way of knowing them is enough; it is, where nothing is said. */
  readonly knows?: (pass: Pass) => Refusal | undefined;
}

/** The state up to the step's own row, and when it was noted. */
export type Stepped = { readonly state: RequestState; readonly at: string } | { readonly refused: Refusal };

/** Refused: `pass-expired` (also another clerk's pass), `not-found` (also in conflict), `key-reused`, or what the rules say. */
export async function clerksStep(
  deps: ClerkDeps,
  { request, pass }: Opened,
  by: By,
  step: ClerksStep,
): Promise<Stepped> {
  const { name, words, knows } = step;
  const passed = await deps.passes.open(pass, deps.now());
  if (passed?.clerk !== by.clerk) return { refused: { code: "pass-expired" } };
  const unknown = knows?.(passed);
  if (unknown) return { refused: unknown };
  const { number, snapshot } = await deps.directory.current();
  const before = await deps.requests.standing(request);
  const command = commandOf(deps, request, by, step, number);
  const document = documentId("intake", request, name, command.key, command.fingerprint);
  const mayStep = (state: RequestState) =>
    isOf(state, passed.person, step) && mayKnow(snapshot, partiesOf(request, state), by.clerk, command.at);
  if (!mayStep(before.state)) return { refused: { code: "not-found" } };
  const now = { code: request, day: tehranDay(command.at) };
  const decide = (state: RequestState): Decision<RequestFact> =>
    mayStep(state) ? step.decide(state, document, now) : { refused: { code: "not-found" } };
  if (!before.keys.has(command.key)) {
    const trial = decide(before.state);
    if ("refused" in trial) return trial;
    if (words !== undefined) await deps.documents.put(document, passed.person, words);
  }
  const outcome = await deps.requests.decide(request, command, ({ state }) => decide(state), before);
  if (!outcome.accepted) return { refused: outcome.refusal };
  return { state: outcome.loaded.state, at: command.at.toISOString() };
}

const isOf = (state: RequestState, person: string, { forRepresented }: ClerksStep): boolean =>
  state.registration?.person === person || (forRepresented === true && representedIn(state) === person);

function commandOf(
  { now }: Pick<ClerkDeps, "now">,
  request: string,
  { clerk, key }: By,
  { name, input, words }: ClerksStep,
  directory: number,
): Command {
  return {
    name,
    actor: `staff:${clerk}`,
    key: `${clerk}/${key}`,
    fingerprint: fingerprintOf({ name, ...input, ...(words !== undefined && { words }) }),
    at: now(),
    directory,
    correlation: request,
  };
}
