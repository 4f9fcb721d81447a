import { fingerprintOf } from "../../../shared/journal/fingerprint.ts";
import type { Attest } from "../../../shared/vault/for-clerks.ts";
import type { IdentityDeps } from "../adapters/deps.ts";
import { hourOf } from "../looks/note-look.ts";
import { standingId } from "../person/person-standing/journal.ts";
import { decideAttest } from "../person/person-standing/rules.ts";
import { personId } from "../person/vault.ts";

/**
 * Records that a clerk identified a person by a document or by questions (R15, C13). The same clerk's identification of
 * the same kind is recorded at most once an hour. A person without a request is recorded, too, so that the journal has
 * all people whom a clerk searched for.
 */
export async function attest(
  { secret, people, now }: Pick<IdentityDeps, "secret" | "people" | "now">,
  { identityType, identityNumber, seen, by, directory }: Attest,
): Promise<{ readonly person: string }> {
  const person = personId(await secret.get(), { identityType, identityNumber, mobile: "" });
  const at = now();
  const command = {
    name: "attest",
    actor: `staff:${by}`,
    key: `${by}/${seen}/${hourOf(at)}`,
    fingerprint: fingerprintOf({ by, seen }),
    at,
    directory,
    correlation: person,
  };
  const outcome = await people.decide(standingId(person), command, () => decideAttest(by, seen));
  if (!outcome.accepted) throw new Error(`attesting was refused: ${outcome.refusal.code}`);
  return { person };
}
