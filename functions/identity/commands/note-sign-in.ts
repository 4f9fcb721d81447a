import { fingerprintOf } from "../../../shared/journal/fingerprint.ts";
import type { FoundPerson, NoteSignIn } from "../../../shared/vault/for-intake.ts";
import type { IdentityDeps } from "../adapters/deps.ts";
import { standingId } from "../person/person-standing/journal.ts";
import { signIn } from "../person/person-standing/rules.ts";
import { personId } from "../person/vault.ts";

/** Records that a person signed in with an identity provider (C13). */
export async function noteSignIn(
  { secret, people, now }: Pick<IdentityDeps, "secret" | "people" | "now">,
  { identityType, identityNumber, provider, key }: NoteSignIn,
): Promise<FoundPerson> {
  const person = personId(await secret.get(), { identityType, identityNumber, mobile: "" });
  const command = {
    name: "note-sign-in",
    actor: `applicant:${person}`,
    key,
    fingerprint: fingerprintOf({ provider }),
    at: now(),
    directory: 0,
    correlation: person,
  };
  const outcome = await people.decide(standingId(person), command, ({ state }) => signIn(state, provider));
  if (!outcome.accepted) throw new Error(`noting a sign-in was refused: ${outcome.refusal.code}`);
  return { person };
}
