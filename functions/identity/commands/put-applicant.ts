import { defined } from "../../../shared/defined.ts";
import type { Applicant } from "../../../shared/vault/applicant.ts";
import type { IdentityForIntake, PutApplicant } from "../../../shared/vault/for-intake.ts";
import type { IdentityDeps } from "../adapters/deps.ts";
import { isBlocked } from "../blocks/is-blocked.ts";
import { mayBeTurnedAway } from "../blocks/rules.ts";
import { contactOf, type Entry, entryId, partyId, personId, readEntry } from "../person/vault.ts";

type Reply = Awaited<ReturnType<IdentityForIntake["putApplicant"]>>;
type Deps = Pick<IdentityDeps, "vault" | "keys" | "secret" | "blocks" | "now">;

/**
 * Puts the applicant of a request into the vault, under the person's own data key, making it for a new person. Whom a clerk
 * knows again is put as on an earlier request of theirs (C6): their name and numbers are shown to nobody.
 *
 * The same claim again finds its own row and gets the same reply; with another input it is told `reused`, whichever came
 * first and however close together (P4). Another claim to the same code is told `taken`. Who is on the block list and
 * comes by web or SMS is told `blocked`, unless the claim was there before the block (C17). `unknown`: that person has no such
 * earlier request. Whom they ask for (C11) is put under their own key; `same`: that is they themselves.
 */
export async function putApplicant(deps: Deps, ask: PutApplicant): Promise<Reply> {
  const { request, claim, input, channel } = ask;
  const applicant = await applicantOf(deps.vault, ask.applicant);
  if (!applicant) return { unknown: true };
  if (await turnedAway(deps, channel, applicant)) {
    const before = await readEntry(deps.vault, request);
    if (before === undefined || before === "erased" || before.claim !== claim) return { blocked: true };
  }
  const secret = await deps.secret.get();
  const person = personId(secret, applicant, request);
  const represented = ask.represented && personId(secret, ask.represented, `${request}/represented`);
  if (represented === person) return { same: true };
  const personKey = await deps.keys.getOrMake(person);
  await deps.keys.makeFor(request);
  const entry: Entry = { person, claim, input, applicant, ...defined({ represented }) };
  await deps.vault.put(entryId(request), person, entry);
  const kept = await readEntry(deps.vault, request);
  if (kept === undefined || kept === "erased" || kept.claim !== claim) return { taken: true };
  if (kept.input !== input) return { reused: true };
  const { mobile, email } = applicant;
  const other = await putRepresented(deps, ask, represented);
  if (mobile === undefined)
    return { person, ...(email === undefined && { byCall: true as const }), ...other };
  const contact = contactOf(personKey, mobile);
  return { person, contact, ...("as" in ask.applicant && { mobile }), ...other };
}

/** Once the claim is known to be theirs: what another claim to the same code says of somebody is put nowhere. */
async function putRepresented(
  { keys, vault }: Deps,
  { request, represented: given }: PutApplicant,
  person: string | undefined,
): Promise<Pick<Extract<Reply, { person: unknown }>, "represented">> {
  if (given === undefined || person === undefined) return {};
  const key = await keys.getOrMake(person);
  await vault.put(partyId(request, person), person, { ...given, contactBy: "sms" });
  const { mobile } = given;
  return { represented: { person, ...(mobile !== undefined && { contact: contactOf(key, mobile) }) } };
}

/** How a clerk knew them then says nothing of today. */
async function applicantOf(
  vault: Deps["vault"],
  given: PutApplicant["applicant"],
): Promise<Applicant | undefined> {
  if (!("as" in given)) return given;
  const entry = await readEntry(vault, given.as);
  if (entry === undefined || entry === "erased" || entry.person !== given.person) return undefined;
  const { seen: _, ...applicant } = entry.applicant;
  return { ...applicant, ...defined({ seen: given.seen }) };
}

const turnedAway = async (deps: Deps, channel: string, applicant: Applicant) =>
  mayBeTurnedAway(channel) && (await isBlocked(deps, applicant));
