import { documentId } from "../../../shared/documents/document-id.ts";
import { momentOfTehran } from "../../../shared/domain/time/tehran-time.ts";
import { fingerprintOf } from "../../../shared/journal/fingerprint.ts";
import type { Command, Decision } from "../../../shared/journal/journal.ts";
import { mayKnow } from "../access/may-know.ts";
import type { ClerkDeps } from "../adapters/clerk-deps.ts";
import type { Noted } from "../applicant/applicants-step.ts";
import type { ContactedAtDesk, RequestFact, RequestState } from "../request/request-state.ts";
import { partiesOf } from "../request/standing.ts";
import { decideContactApplicant } from "../rules/rules-follow-up.ts";
import type { By } from "./rate-for-applicant.ts";

/** The request, the pass that opens it, what was said, and the call that the clerk promised. */
export interface Contact {
  readonly request: string;
  readonly pass: string;
  readonly how: "phone" | "in-person";
  readonly words?: string | undefined;
  /** `day`: ISO, `time`: `09:20`, both Tehran's. */
  readonly call?: { readonly day: string; readonly time: string; readonly reason: string } | undefined;
}

/**
 * A clerk spoke with an applicant whom they identified within the last ten minutes, and perhaps promised them a call: the case
 * hears it, and who has it calls (R19). To a clerk who is complained of, or acts for who is, the request is not there (R2).
 *
 * Refused: `pass-expired`, `not-found`, `call-not-ahead`, `contacts-full`, `key-reused`.
 */
export async function contactApplicant(deps: ClerkDeps, contact: Contact, by: By): Promise<Noted> {
  const passed = await deps.passes.open(contact.pass, deps.now());
  if (passed?.clerk !== by.clerk) return { refused: { code: "pass-expired" } };
  const { number, snapshot } = await deps.directory.current();
  const before = await deps.requests.standing(contact.request);
  const command = commandOf(deps, contact, by, number);
  const mayContact = (state: RequestState) =>
    state.registration?.person === passed.person &&
    mayKnow(snapshot, partiesOf(contact.request, state), by.clerk, command.at);
  if (!mayContact(before.state)) return { refused: { code: "not-found" } };
  const fact = factOf(contact, command, by);
  const decide = (state: RequestState): Decision<RequestFact> =>
    mayContact(state) ? decideContactApplicant(state, fact, command.at) : { refused: { code: "not-found" } };
  if (!before.keys.has(command.key)) {
    const trial = decide(before.state);
    if ("refused" in trial) return trial;
    await storeWords(deps, contact, fact, passed.person);
  }
  const outcome = await deps.requests.decide(contact.request, command, ({ state }) => decide(state), before);
  if (!outcome.accepted) return { refused: outcome.refusal };
  return { at: outcome.loaded.state.contacts.at(-1)?.at ?? command.at.toISOString() };
}

/** Where its words will be, and the moment of the call. */
function factOf(
  { request, how, words, call }: Contact,
  { key, fingerprint }: Command,
  { clerk }: By,
): ContactedAtDesk {
  const document = (name: string) => documentId("intake", request, name, key, fingerprint);
  return {
    how,
    by: clerk,
    ...(words !== undefined && { words: document("contact") }),
    ...(call && { call: { due: momentOfTehran(call.day, call.time), reason: document("call") } }),
  };
}

/** As referral reads them: what was said as it keeps its own contacts, the reason as a text. */
async function storeWords(
  { documents }: Pick<ClerkDeps, "documents">,
  { words, call }: Contact,
  fact: ContactedAtDesk,
  person: string,
): Promise<void> {
  if (fact.words) await documents.put(fact.words, person, { words });
  if (fact.call) await documents.put(fact.call.reason, person, call?.reason);
}

function commandOf(
  { now }: Pick<ClerkDeps, "now">,
  { request, pass: _, ...said }: Contact,
  { clerk, key }: By,
  directory: number,
): Command {
  return {
    name: "contact-applicant",
    actor: `staff:${clerk}`,
    key: `${clerk}/${key}`,
    fingerprint: fingerprintOf({ name: "contact-applicant", ...said }),
    at: now(),
    directory,
    correlation: request,
  };
}
