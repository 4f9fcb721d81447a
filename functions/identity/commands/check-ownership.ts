import type { EventEnvelope } from "../../../events/define-event.ts";
import type { Ownership } from "../../../shared/ownership/ownership.ts";
import type { IdentityDeps } from "../adapters/deps.ts";
import { noteAboutMobile, type Registered } from "../person/person-standing/note-about-mobile.ts";
import { noteOwnership, ownershipOf } from "../person/person-standing/rules.ts";

/**
 * Asks the mobile operators' service whether the mobile of a new request belongs to the national code on it, and
 * records the answer (C13). It is not asked about other identities. Registration does not wait for this. After a
 * definite answer, the service is not asked again.
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
