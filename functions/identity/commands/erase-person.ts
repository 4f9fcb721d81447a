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
 * Destroys the keys of a person and of all their requests or, with `alone`, the key of one request; then records the
 * erasure as a tombstone (P2). A tombstone therefore never exists while the data is still readable. When the function
 * crashed before the tombstone was written, a retry writes it. Refuses with `request-erased` (called again under
 * another idempotency key) and `key-reused`.
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
  // A retry destroys nothing: the erased person may have registered again since, under a new data key.
  if (!(await people.seen(id, command.key))) {
    if (again) return { refused: { code: "request-erased" } };
    if (!alone) await eraser.destroy(person);
    for (const each of alone ? [request] : own) await eraser.destroyOf(each);
  }
  const erasing = { requests, because, by, ...defined({ alone }) };
  const outcome = await people.decide(id, command, () => decideErase(erasing, command.at));
  if (!outcome.accepted) return { refused: outcome.refusal };
  const { erased } = outcome.loaded.state;
  if (!erased) throw new Error("An erased person has a tombstone");
  return { ...erased, requests: [...erased.requests] };
}
