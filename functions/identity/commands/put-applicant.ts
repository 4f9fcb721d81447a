import { defined } from "../../../shared/defined.ts";
import { keyOfBoth } from "../../../shared/documents/keys.ts";
import { windowOf } from "../../../shared/limits/window.ts";
import type { Applicant } from "../../../shared/vault/applicant.ts";
import type { IdentityForIntake, PutApplicant } from "../../../shared/vault/for-intake.ts";
import type { IdentityDeps } from "../adapters/deps.ts";
import { isBlockedNow } from "../blocks/is-blocked.ts";
import { mayBeTurnedAway } from "../blocks/rules.ts";
import { contactOf, type Entry, entryId, partyId, personId, readEntry } from "../person/vault.ts";

type Reply = Awaited<ReturnType<IdentityForIntake["putApplicant"]>>;
type Deps = Pick<IdentityDeps, "vault" | "keys" | "countedKeys" | "secret" | "blocks" | "begun" | "now">;

/**
 * Puts the applicant of a request into the vault, under the person's own data key, making it for a new person. Whom a clerk
 * knows again is put as on an earlier request of theirs (C6): their name and numbers are shown to nobody.
 *
 * The same claim again finds its own row and gets the same reply; with another input it is told `reused`, whichever came
 * first and however close together (P4). Another claim to the same code is told `taken`. Who is on the block list and
 * comes by web or SMS is told `blocked`, and who gives an identity above its limit `tooMany`, unless the claim was there before (C17).
 * `unknown`: that person has no such earlier request. Whom they ask for (C11) is put under their own key; `same`: that is they
 * themselves.
 */
export async function putApplicant(deps: Deps, ask: PutApplicant): Promise<Reply> {
  const applicant = await applicantOf(deps.vault, ask.applicant);
  if (!applicant) return { unknown: true };
  if ((await turnedAway(deps, ask.channel, applicant)) && !(await isOwn(deps, ask))) return { blocked: true };
  const parties = await partiesOf(deps, ask, applicant);
  if (parties.represented === parties.person) return { same: true };
  const key = await keyOf(deps, ask, applicant, parties.person);
  return key === undefined ? { tooMany: true } : putUnder(deps, ask, { ...parties, applicant, key });
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

/** Whether the code is held by this very claim, from a try before. */
async function isOwn({ vault }: Deps, { request, claim }: PutApplicant): Promise<boolean> {
  const before = await readEntry(vault, request);
  return before !== undefined && before !== "erased" && before.claim === claim;
}

/** The person's key; nothing where the identity is above its limit. A mobile alone is limited where its network is. */
async function keyOf(
  deps: Deps,
  ask: PutApplicant,
  { identityNumber }: Applicant,
  person: string,
): Promise<Uint8Array | undefined> {
  const { limit, input } = ask;
  if (limit === undefined || identityNumber === undefined) return deps.keys.getOrMake(person);
  const { ends } = windowOf("", limit.seconds, deps.now());
  const use = { once: input.slice(0, onceLength), most: limit.most, ends };
  const { key, counted } = await deps.countedKeys.use(person, use);
  return counted !== "full" || (await isOwn(deps, ask)) ? key : undefined;
}

/** Characters of a keyed hash by which a counter knows an operation again: 72 bits. */
const onceLength = 12;

interface Keyed extends Parties {
  readonly applicant: Applicant;
  readonly key: Uint8Array;
}

/** The keys first, the row of the vault after them: a crash between leaves keys that the same claim finds again. */
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
  mayBeTurnedAway(channel) && (await isBlockedNow(deps, applicant));
