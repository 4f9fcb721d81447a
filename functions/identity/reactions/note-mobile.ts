import type { EventEnvelope } from "../../../events/define-event.ts";
import type { IdentityDeps } from "../adapters/deps.ts";
import { noteAboutMobile, type Registered } from "../person/person-standing/note-about-mobile.ts";
import { confirmMobile } from "../person/person-standing/rules.ts";

/**
 * Records that the one-time code sent to a request's mobile was confirmed, which shows that the request's person has
 * this mobile (C13), and that the messenger chosen at the registration is the owner's choice (N9).
 */
export function noteMobile(
  deps: Pick<IdentityDeps, "vault" | "keys" | "people" | "now">,
  event: Pick<EventEnvelope<Registered>, "id" | "data">,
): Promise<void> {
  return noteAboutMobile(
    deps,
    "note-mobile",
    event,
    async ({ contact, applicant: { messenger } }) =>
      (current) =>
        confirmMobile(current, contact, messenger),
  );
}
