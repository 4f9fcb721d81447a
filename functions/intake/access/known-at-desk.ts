/**
 * The data that intake gives the meeting service about the request of an applicant whom a clerk identified within the
 * last ten minutes (R15, M1, M9).
 */

import { defined } from "../../../shared/defined.ts";
import { channels } from "../../../shared/directory/snapshot.ts";
import type { Refusal } from "../../../shared/journal/journal.ts";
import type { WalkIn } from "../../../shared/meetings/for-intake.ts";
import type { ClerkDeps } from "../adapters/clerk-deps.ts";
import type { Opened } from "../clerk/clerk-command.ts";
import { isWithdrawn, partiesKnown } from "../request/request-queries.ts";
import { mayKnow } from "./clerk-access.ts";

export type KnownAtDesk = Omit<WalkIn, "official" | "words" | "by" | "key">;

/**
 * Returns the request, its applicant and the accused, for the meeting service.
 *
 * Refused: `pass-expired` (also for another clerk's pass), `not-found` (also for another person's request, or one that
 * the clerk may not see because of a conflict of interest: R2).
 */
export async function knownAtDesk(
  { requests, directory, passes, now }: Pick<ClerkDeps, "requests" | "directory" | "passes" | "now">,
  { request, pass }: Opened,
  clerk: string,
): Promise<{ readonly about: KnownAtDesk } | { readonly refused: Refusal }> {
  const opened = await passes.open(pass, now());
  if (opened?.clerk !== clerk) return { refused: { code: "pass-expired" } };
  const { state } = await requests.load(request);
  const { snapshot } = await directory.current();
  const { registration } = state;
  const known = partiesKnown(request, state);
  if (registration?.person !== opened.person || !mayKnow(snapshot, known.parties, clerk, now()))
    return { refused: { code: "not-found" } };
  const { person, language, kind, channel, byCall } = registration;
  return {
    about: {
      ...{ request, person, language, kind },
      channel: channels.find((one) => one === channel) ?? "web",
      ...known,
      ...(isWithdrawn(state) && { ended: true as const }),
      ...defined({ byCall }),
    },
  };
}
