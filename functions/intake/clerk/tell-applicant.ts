import { documentId } from "../../../shared/documents/document-id.ts";
import { fingerprintOf } from "../../../shared/journal/fingerprint.ts";
import type { Command, Decision } from "../../../shared/journal/journal.ts";
import { mayKnow } from "../access/may-know.ts";
import type { ClerkDeps } from "../adapters/clerk-deps.ts";
import type { Noted } from "../applicant/applicants-step.ts";
import type { RequestFact, RequestState } from "../request/request-state.ts";
import { partiesOf } from "../request/standing.ts";
import { decideTellApplicant } from "../rules/rules-untold.ts";
import type { By } from "./rate-for-applicant.ts";

export interface Told {
  readonly request: string;
  readonly how: "phone" | "in-person";
  readonly result: "reached" | "not-reached";
  /** What stood before the clerk. */
  readonly notices: readonly string[];
  readonly words?: string | undefined;
}

/**
 * A clerk told an applicant what no message told them, or did not reach them (C18): a contact of the case as any other (R19).
 * From it run the pause for a question (R8), the time of an offer (M6), and the days to object and to rate (R12, R13).
 *
 * Refused: `not-found` (also to a clerk in conflict, R2), `told-already` (R16), `own-act`, `contacts-full`, `key-reused`.
 */
export async function tellApplicant(
  deps: Pick<ClerkDeps, "requests" | "documents" | "directory" | "now">,
  told: Told,
  by: By,
): Promise<Noted> {
  const { request } = told;
  const { number, snapshot } = await deps.directory.current();
  const before = await deps.requests.standing(request);
  const command = commandOf(deps, told, by, number);
  const { registration } = before.state;
  const mayTell = (state: RequestState) => mayKnow(snapshot, partiesOf(request, state), by.clerk, command.at);
  if (!registration || !mayTell(before.state)) return { refused: { code: "not-found" } };
  const fact = factOf(told, command, by);
  const decide = (state: RequestState): Decision<RequestFact> =>
    mayTell(state) ? decideTellApplicant(request, state, fact) : { refused: { code: "not-found" } };
  if (!before.keys.has(command.key)) {
    const trial = decide(before.state);
    if ("refused" in trial) return trial;
    if (fact.words) await deps.documents.put(fact.words, registration.person, { words: told.words });
  }
  const outcome = await deps.requests.decide(request, command, ({ state }) => decide(state), before);
  if (!outcome.accepted) return { refused: outcome.refusal };
  return { at: outcome.loaded.state.contacts.at(-1)?.at ?? command.at.toISOString() };
}

const factOf = (
  { request, how, result, notices, words }: Told,
  { key, fingerprint }: Command,
  { clerk }: By,
) => ({
  ...{ how, notices, by: clerk },
  ...(result === "not-reached" && { result }),
  ...(words !== undefined && { words: documentId("intake", request, "told", key, fingerprint) }),
});

function commandOf(
  { now }: Pick<ClerkDeps, "now">,
  { request, ...said }: Told,
  { clerk, key }: By,
  directory: number,
): Command {
  return {
    name: "tell-applicant",
    actor: `staff:${clerk}`,
    key: `${clerk}/${key}`,
    fingerprint: fingerprintOf({ name: "tell-applicant", ...said }),
    at: now(),
    directory,
    correlation: request,
  };
}
