import { defined } from "../../../../shared/defined.ts";
import { documentId } from "../../../../shared/documents/document-id.ts";
import type { Refusal } from "../../../../shared/journal/journal.ts";
import type { Represented } from "../../../../shared/vault/applicant.ts";
import { contactProof } from "../../access/contact-proof.ts";
import type { IntakeDeps } from "../../adapters/deps.ts";
import type { Registration } from "../../request/registration.ts";
import type { KeptApplicant } from "../../rules/registered-fact.ts";
import type { Claim } from "./claim.ts";

export type KeepingDeps = Pick<IntakeDeps, "documents"> & {
  readonly identity: Pick<IntakeDeps["identity"], "putApplicant">;
};

/**
 * Puts the applicant into the vault, and the text of the request beside the journal. The vault's row is written first, so
 * the vault also detects two different forms sent simultaneously under one idempotency key. The identity service's reply
 * holds the encryption keys that it used, so intake need not read them.
 *
 * Refused: `code-taken` when the vault has another applicant under the code, `key-reused`, `blocked`,
 * `not-found`, `represents-themselves`.
 */
export async function keepApplicant(
  deps: KeepingDeps,
  registration: Registration,
  { mark, input, key, fingerprint }: Claim,
  code: string,
): Promise<KeptApplicant | { readonly refused: Refusal }> {
  const { applicant, channel } = registration;
  const put = await deps.identity.putApplicant({
    ...{ request: code, claim: mark, input, channel, applicant, keys: true },
    ...defined({ represented: representedIn(registration) }),
  });
  if (!("person" in put)) return { refused: { code: refusalIn(put) } };
  const { mobile: onRecord, keys, ...kept } = put;
  if (!keys) throw new Error("The vault took an applicant and gave no keys");
  const words = documentId("intake", code, "words", key, fingerprint);
  await deps.documents.put(words, put.person, wordsOf(registration), keyIn(keys.both));
  const mobile = "as" in applicant ? onRecord : applicant.mobile;
  return {
    ...kept,
    words,
    ...(mobile !== undefined && { contactProof: contactProof(keyIn(keys.person), code, mobile) }),
  };
}

const keyIn = (encoded: string): Uint8Array => Buffer.from(encoded, "base64url");

/** Maps each field by which the identity service's reply reports a refusal to the code of that refusal. */
const refusals = {
  taken: "code-taken",
  reused: "key-reused",
  blocked: "blocked",
  unknown: "not-found",
  same: "represents-themselves",
} as const;

const refusalIn = (put: object): string =>
  Object.entries(refusals).find(([reason]) => reason in put)?.[1] ?? refusals.taken;

/** C11: the vault's entry for the represented person. */
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

/** Returns the texts to store. They include the name of the accused as typed, which only the case's screens show. */
function wordsOf({ description, complainedOfPerson: name, letter }: Registration) {
  return {
    description,
    ...defined({ complainedOfPerson: name }),
    ...(letter && { letter: { sender: letter.sender, number: letter.number, date: letter.date } }),
  };
}
