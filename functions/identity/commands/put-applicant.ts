import { defined } from "../../../shared/defined.ts";
import { keyOfBoth } from "../../../shared/documents/keys.ts";
import type { Applicant } from "../../../shared/vault/applicant.ts";
import type { IdentityForIntake, PutApplicant } from "../../../shared/vault/for-intake.ts";
import type { IdentityDeps } from "../adapters/deps.ts";
import { isBlockedNow } from "../blocks/is-blocked.ts";
import { mayBeTurnedAway } from "../blocks/rules.ts";
import { contactOf, type Entry, entryId, partyId, personId, readEntry } from "../person/vault.ts";

type Reply = Awaited<ReturnType<IdentityForIntake["putApplicant"]>>;
type Deps = Pick<IdentityDeps, "vault" | "keys" | "secret" | "blocks" | "begun" | "now">;

/**
 * Stores the applicant of a request in the vault, encrypted under the person's own data key, which is made for a new
 * person. For a person whom a clerk recognises, the data of the earlier request is stored, without showing the name and
 * numbers to anyone (C6). A represented person (C11) is stored under a key of their own.
 *
 * A call is named by its `claim`; a repeated claim gets the first reply. Other replies: `reused` for the same claim
 * with other input (P4); `taken` for another claim to the same tracking code; `blocked` by web or SMS; `unknown` when the
 * person has no such earlier request; `same` when the represented person is the applicant.
 */
export async function putApplicant(deps: Deps, ask: PutApplicant): Promise<Reply> {
  const applicant = await applicantOf(deps.vault, ask.applicant);
  if (!applicant) return { unknown: true };
  if ((await turnedAway(deps, ask.channel, applicant)) && !(await isOwn(deps, ask))) return { blocked: true };
  const parties = await partiesOf(deps, ask, applicant);
  if (parties.represented === parties.person) return { same: true };
  const key = await deps.keys.makeOrGet(parties.person);
  return putUnder(deps, ask, { ...parties, applicant, key });
}

type Parties = Pick<Entry, "person" | "represented">;

async function partiesOf(
  { secret }: Deps,
  { request, represented }: PutApplicant,
  applicant: Applicant,
): Promise<Parties> {
  const own = await secret.get();
  const other = represented && personId(own, represented, `${request}/represented`);
  return { person: personId(own, applicant, request), ...defined({ represented: other }) };
}

/** Whether an earlier attempt of this claim already has the tracking code. */
async function isOwn({ vault }: Deps, { request, claim }: PutApplicant): Promise<boolean> {
  const before = await readEntry(vault, request);
  return before !== undefined && before !== "erased" && before.claim === claim;
}

interface Keyed extends Parties {
  readonly applicant: Applicant;
  readonly key: Uint8Array;
}

/**
 * Writes the encryption keys first, then the row of the vault. After a crash between these two writes, the same claim
 * finds the keys again.
 */
async function putUnder(
  deps: Deps,
  ask: PutApplicant,
  { key, applicant, ...parties }: Keyed,
): Promise<Reply> {
  const { request, claim, input } = ask;
  const { person, represented } = parties;
  const both = keyOfBoth(key, await deps.keys.makeFor(request));
  const entry: Entry = { ...parties, claim, input, applicant };
  if ((await deps.vault.put(entryId(request), person, entry, both)) === "exists") {
    const kept = await readEntry(deps.vault, request);
    if (kept === undefined || kept === "erased" || kept.claim !== claim) return { taken: true };
    if (kept.input !== input) return { reused: true };
  }
  const { mobile, email } = applicant;
  return {
    person,
    ...(ask.keys && { keys: { person: encoded(key), both: encoded(both) } }),
    ...(mobile === undefined
      ? email === undefined && { byCall: true as const }
      : { contact: contactOf(key, mobile), ...("as" in ask.applicant && { mobile }) }),
    ...(await putRepresented(deps, ask, represented)),
  };
}

const encoded = (key: Uint8Array): string => Buffer.from(key).toString("base64url");

/**
 * Stores the represented person. Runs only after this call has reserved the tracking code, so that another call that
 * tries the same code stores no personal data.
 */
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

/**
 * The applicant's data, given in the call or taken from an earlier request. An earlier identification by a clerk does not
 * count for the new request.
 */
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
  mayBeTurnedAway(channel) && (await isBlockedNow(deps, applicant));
