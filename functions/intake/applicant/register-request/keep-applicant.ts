import { defined } from "../../../../shared/defined.ts";
import { documentId } from "../../../../shared/documents/document-id.ts";
import type { Refusal } from "../../../../shared/journal/journal.ts";
import type { Represented } from "../../../../shared/vault/applicant.ts";
import { contactProof } from "../../access/contact-proof.ts";
import type { IntakeDeps } from "../../adapters/deps.ts";
import type { Registration } from "../../request/registration.ts";
import type { KeptApplicant } from "../../rules/registered-fact.ts";
import type { Claim } from "./claim.ts";

export type KeepingDeps = Pick<IntakeDeps, "documents" | "keys"> & {
  readonly identity: Pick<IntakeDeps["identity"], "putApplicant">;
};

/**
 * The applicant into the vault, the words beside the journal. The vault's row is the first that is written, so it also
 * tells two bodies under one key apart that are in flight together, before either has a row here.
 *
 * Refused: `code-taken` where the vault has another applicant under the code, `key-reused`, `blocked`, `not-found`,
 * `represents-themselves`.
 */
export async function keepApplicant(
  deps: KeepingDeps,
  registration: Registration,
  { mark, input, key, fingerprint }: Claim,
  code: string,
): Promise<KeptApplicant | { readonly refused: Refusal }> {
  const { applicant, channel } = registration;
  const of = representedIn(registration);
  const ask = { request: code, claim: mark, input, channel, applicant };
  const put = await deps.identity.putApplicant({ ...ask, ...defined({ represented: of }) });
  if (!("person" in put)) return { refused: { code: refusalIn(put) } };
  const words = documentId("intake", code, "words", key, fingerprint);
  // Both need the person's key, and ask for it once when they ask together.
  const [personKey] = await Promise.all([
    deps.keys.get(put.person),
    deps.documents.put(words, put.person, wordsOf(registration)),
  ]);
  if (!personKey) throw new Error("The vault took an applicant whose data key is not there");
  const { mobile: onRecord, ...kept } = put;
  const mobile = "as" in applicant ? onRecord : applicant.mobile;
  return {
    ...kept,
    words,
    ...(mobile !== undefined && { contactProof: contactProof(personKey, code, mobile) }),
  };
}

/** Why identity keeps nobody for it, by the field of its reply. */
const refusals = {
  taken: "code-taken",
  reused: "key-reused",
  blocked: "blocked",
  unknown: "not-found",
  same: "represents-themselves",
} as const;

const refusalIn = (put: object): string =>
  Object.entries(refusals).find(([reason]) => reason in put)?.[1] ?? refusals.taken;

/** C11: what identity keeps of whom they ask for. */
function representedIn({ onBehalfOf: of }: Registration): Represented | undefined {
  if (of?.type !== "another") return undefined;
  const { fullName, identity, mobile } = of;
  return {
    fullName,
    identityType: identity.type,
    ...("number" in identity && { identityNumber: identity.number }),
    ...defined({ mobile }),
  };
}

/** The words to keep. The name of the person complained of stands among them, so that only the case shows it. */
function wordsOf({ description, complainedOfPerson: name, letter }: Registration) {
  return {
    description,
    ...defined({ complainedOfPerson: name }),
    ...(letter && { letter: { sender: letter.sender, number: letter.number, date: letter.date } }),
  };
}
