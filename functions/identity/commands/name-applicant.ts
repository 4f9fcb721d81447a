import { fingerprintOf } from "../../../shared/journal/fingerprint.ts";
import type { IdentityForApplicants, NameApplicant } from "../../../shared/vault/for-applicants.ts";
import type { IdentityDeps } from "../adapters/deps.ts";
import { looksId } from "../looks/journal.ts";
import { hourOf, type LookDeps } from "../looks/note-look.ts";
import { type Entry, readEntry, readParty } from "../person/vault.ts";

/**
 * Returns the name on the request of the applicant or represented person who reads their own certificate (D10). The
 * access is recorded before the reply. The reply is empty for an erased person.
 */
export async function nameApplicant(
  deps: LookDeps & Pick<IdentityDeps, "vault">,
  ask: NameApplicant,
): ReturnType<IdentityForApplicants["nameApplicant"]> {
  const entry = await readEntry(deps.vault, ask.request);
  if (entry === undefined || entry === "erased") return {};
  const own = ask.as === "applicant" ? entry : await representedBy(deps.vault, ask.request, entry);
  if (own === undefined || own === "erased") return {};
  await noteOwnLook(deps, ask, own.person);
  return { fullName: own.applicant.fullName };
}

const representedBy = async (vault: IdentityDeps["vault"], request: string, { represented }: Entry) =>
  represented === undefined ? undefined : readParty(vault, request, represented);

/**
 * Records that the reader saw their own name, at most once per hour, so that reloading the page adds no journal row.
 */
async function noteOwnLook(
  { looks, now }: LookDeps,
  { request, as }: NameApplicant,
  person: string,
): Promise<void> {
  const at = now();
  const command = {
    name: "name-applicant",
    actor: `applicant:${person}`,
    key: `${as}/${hourOf(at)}`,
    fingerprint: fingerprintOf({ as }),
    at,
    directory: 0,
    correlation: request,
  };
  const outcome = await looks.decide(looksId(request, at), command, () => ({
    facts: [{ type: "named", as }],
  }));
  if (!outcome.accepted) throw new Error(`noting a look was refused: ${outcome.refusal.code}`);
}
