import type { IdentityForIntake, PutApplicant } from "../../../shared/vault/for-intake.ts";
import { isBlocked } from "../blocks/is-blocked.ts";
import { mayBeTurnedAway } from "../blocks/rules.ts";
import type { IdentityDeps } from "../deps.ts";
import { contactOf, entryId, personId, readEntry } from "../vault.ts";

type Reply = Awaited<ReturnType<IdentityForIntake["putApplicant"]>>;
type Deps = Pick<IdentityDeps, "vault" | "keys" | "secret" | "blocks" | "now">;

/**
 * Puts the applicant of a request into the vault, under the person's own data key, making it for a new person.
 *
 * The same claim again finds its own row and gets the same reply; with another input it is told `reused`, whichever came
 * first and however close together (P4). Another claim to the same code is told `taken`. Who is on the block list and
 * comes by web or SMS is told `blocked`, unless the claim was there before the block (C17).
 */
export async function putApplicant(
  deps: Deps,
  { request, claim, input, channel, applicant }: PutApplicant,
): Promise<Reply> {
  if (await turnedAway(deps, channel, applicant)) {
    const before = await readEntry(deps.vault, request);
    if (before === undefined || before === "erased" || before.claim !== claim) return { blocked: true };
  }
  const person = personId(await deps.secret.get(), applicant);
  const personKey = await deps.keys.getOrMake(person);
  await deps.vault.put(entryId(request), person, { person, claim, input, applicant });
  const kept = await readEntry(deps.vault, request);
  if (kept === undefined || kept === "erased" || kept.claim !== claim) return { taken: true };
  return kept.input === input
    ? { person, contact: contactOf(personKey, applicant.mobile) }
    : { reused: true };
}

const turnedAway = async (deps: Deps, channel: string, applicant: PutApplicant["applicant"]) =>
  mayBeTurnedAway(channel) && (await isBlocked(deps, applicant));
