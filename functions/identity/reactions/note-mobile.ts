import type { EventEnvelope } from "../../../events/define-event.ts";
import type { IdentityDeps } from "../adapters/deps.ts";
import { noteAboutMobile, type Registered } from "../person/person-standing/note-about-mobile.ts";
import { confirmMobile } from "../person/person-standing/rules.ts";

/**
 * Records that a one-time code was confirmed from the mobile of a request, which shows that its person has that mobile
 * (C13).
 */
export function noteMobile(
  deps: Pick<IdentityDeps, "vault" | "keys" | "people" | "now">,
  event: Pick<EventEnvelope<Registered>, "id" | "data">,
): Promise<void> {
  return noteAboutMobile(
    deps,
    "note-mobile",
    event,
    async ({ contact }) =>
      (current) =>
        confirmMobile(current, contact),
  );
}
