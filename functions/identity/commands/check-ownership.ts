import type { EventEnvelope } from "../../../events/define-event.ts";
import type { Ownership } from "../../../shared/ownership/ownership.ts";
import type { IdentityDeps } from "../adapters/deps.ts";
import { noteAboutMobile, type Registered } from "../person/person-standing/note-about-mobile.ts";
import { noteOwnership, ownershipOf } from "../person/person-standing/rules.ts";

/**
 * Asks whether the mobile of a request that was just registered belongs to its identity, and notes what was said (C13).
 * Registering did not wait for this, and nothing does; what was said for sure before is not asked again.
 */
export function checkOwnership(
  deps: Pick<IdentityDeps, "vault" | "keys" | "people" | "now"> & { readonly ownership: Ownership },
  event: Pick<EventEnvelope<Registered>, "id" | "data">,
): Promise<void> {
  return noteAboutMobile(deps, "check-ownership", event, async ({ applicant, mobile, contact, state }) => {
    const known = ownershipOf(state, contact);
    if (applicant.identityType !== "national-code" || known === "yes" || known === "no") return undefined;
    const { identityNumber: nationalCode = "" } = applicant;
    const result = await deps.ownership.ask({ nationalCode, mobile });
    return (current) => noteOwnership(current, contact, result);
  });
}
