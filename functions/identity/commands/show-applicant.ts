import { defined } from "../../../shared/defined.ts";
import type { ApplicantShown, ShowApplicant } from "../../../shared/vault/for-referral.ts";
import type { IdentityDeps } from "../adapters/deps.ts";
import { type LookDeps, noteLook } from "../looks/note-look.ts";
import { standingId } from "../person/person-standing/journal.ts";
import { assuranceOf, ownershipOf } from "../person/person-standing/rules.ts";
import { contactOf, readEntry, readParty } from "../person/vault.ts";

/**
 * Shows the applicant of a request, with the level of assurance of the identity (C13), to a member of staff who works
 * on the case. The access is recorded before the reply. An erased person cannot be shown.
 */
export async function showApplicant(
  deps: LookDeps &
    Pick<IdentityDeps, "vault" | "people"> & { readonly keys: Pick<IdentityDeps["keys"], "get"> },
  { request, by, for: purpose, directory }: ShowApplicant,
): Promise<ApplicantShown> {
  const entry = await readEntry(deps.vault, request);
  if (entry === undefined) throw new Error("The vault has no applicant for a request that was registered");
  const personKey = entry === "erased" ? undefined : await deps.keys.get(entry.person);
  if (entry === "erased" || personKey === undefined) return { erased: true };
  await noteLook(deps, { request, by, what: "applicant", ...defined({ for: purpose }), directory });
  const { state } = await deps.people.load(standingId(entry.person));
  const { seen, ...given } = entry.applicant;
  const contact = given.mobile === undefined ? undefined : contactOf(personKey, given.mobile);
  return {
    applicant: {
      ...given,
      assurance: assuranceOf(state, contact, seen),
      mobileOwnership: ownershipOf(state, contact),
    },
    ...(entry.represented !== undefined && (await representedIn(deps.vault, request, entry.represented))),
  };
}

/** The represented person (C11); undefined after that person's erasure. */
async function representedIn(
  vault: IdentityDeps["vault"],
  request: string,
  person: string,
): Promise<Pick<Extract<ApplicantShown, { readonly applicant: unknown }>, "represented">> {
  const party = await readParty(vault, request, person);
  if (party === undefined || party === "erased") return {};
  const { contactBy: _, ...represented } = party.applicant;
  return { represented };
}
