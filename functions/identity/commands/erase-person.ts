import { defined } from "../../../shared/defined.ts";
import type { PersonEraser } from "../../../shared/documents/documents.ts";
import { fingerprintOf } from "../../../shared/journal/fingerprint.ts";
import type { ErasePerson, PersonErasedReply } from "../../../shared/vault/for-erasure.ts";
import type { IdentityDeps } from "../adapters/deps.ts";
import { standingId } from "../person/person-standing/journal.ts";
import { decideErase } from "../person/person-standing/rules.ts";

export interface EraseDeps extends Pick<IdentityDeps, "people" | "now"> {
  readonly eraser: PersonEraser;
}

/**
 * Destroys a person's key and those of the requests that they asked, or the key of one such request `alone`, and then notes it
 * (P2): a tombstone never says of something readable that it is erased. Who dies in between leaves a person who is erased without
 * a tombstone, and the same ask again writes it.
 *
 * Refuses `request-erased` (another key asks again) and `key-reused`.
 */
export async function erasePerson(
  { people, eraser, now }: EraseDeps,
  { person, request, requests, own, because, by, itself, key, directory, alone, again }: ErasePerson,
): Promise<PersonErasedReply> {
  const id = standingId(person);
  const command = {
    name: "erase-person",
    actor: itself ?? `staff:${by}`,
    key: `${by}/${key}`,
    fingerprint: fingerprintOf({ request, because }),
    at: now(),
    directory,
    correlation: request,
  };
  // Whoever was erased may have come again, and has another key by now.
  if (!(await people.seen(id, command.key))) {
    if (again) return { refused: { code: "request-erased" } };
    if (!alone) await eraser.destroy(person);
    for (const each of alone ? [request] : own) await eraser.destroyOf(each);
  }
  const erasing = { requests, because, by, ...defined({ alone }) };
  const outcome = await people.decide(id, command, () => decideErase(erasing, command.at));
  if (!outcome.accepted) return { refused: outcome.refusal };
  const { erased } = outcome.loaded.state;
  if (!erased) throw new Error("Who was erased has a tombstone");
  return { ...erased, requests: [...erased.requests] };
}
