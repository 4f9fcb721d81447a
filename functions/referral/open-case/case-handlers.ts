import { type Channel, channels } from "../../../shared/directory/snapshot.ts";
import type { DocumentId } from "../../../shared/documents/documents.ts";
import type { EventHandlers } from "../../../shared/handler/consume.ts";
import type { ReferralDeps } from "../deps.ts";
import { noteLookAtApplicant } from "../note-look/note-look.ts";
import type triggers from "../triggers.ts";
import { openCase } from "./open-case.ts";

type Handlers = EventHandlers<(typeof triggers)["on-events"]["events"]>;

/** What referral makes of other services' events. */
export function caseHandlers(deps: Pick<ReferralDeps, "cases" | "looks" | "directory" | "now">): Handlers {
  return {
    "intake.request-registered.v1": async (event) => {
      const { request: _, words, channel, province, ...about } = event.data;
      const request = {
        ...about,
        ...(province !== undefined && { province }),
        words: words as DocumentId,
        channel: knownChannel(channel),
      };
      const outcome = await openCase(deps, event, request);
      if (!outcome.accepted) throw new Error(`opening a case was refused: ${outcome.refusal.code}`);
    },
    "identity.applicant-seen.v1": (event) => noteLookAtApplicant(deps, event),
  };
}

/** C4 is a closed list; an event with another channel was not announced by a release we know. */
function knownChannel(channel: string): Channel {
  const known = channels.find((one) => one === channel);
  if (known === undefined) throw new Error("a request came through a channel nobody knows");
  return known;
}
