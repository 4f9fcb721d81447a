/**
 * Sends a notice once more by the messenger that gave no answer to it, under the same id (N9). The messenger delivers a
 * repeated message at most once, so no applicant gets it twice, and none gets it by SMS besides.
 */

import type { Message, Provider } from "../../../../shared/messages/provider.ts";
import type { NotificationDeps } from "../../adapters/deps.ts";
import { composeMessage, messengerFor, type Template, templateFor } from "../../notice/compose-message.ts";
import type { Notice, NoticeState } from "../../notice/journal.ts";
import { isUrgent, quietHoursOf, quietUntil } from "../../rules/quiet-hours.ts";
import type { Found } from "../../rules/rules.ts";
import { wishOf } from "./send-notice.ts";

/** For how long a messenger is assumed to recognise a repeated message. */
const rememberedMinutes = 12 * 60;

const nothing = { result: "nothing" } as const;

/**
 * Returns the messenger's answer: `later` in quiet hours, and `nothing` when there is no answer this time either, when the
 * notice has become too old, or when the person no longer wants the messenger.
 */
export async function repeatByMessenger(
  deps: NotificationDeps,
  id: string,
  { notice, happenedAt, begunAt = "" }: NoticeState,
  provider: Provider,
): Promise<Found> {
  if (!notice) return nothing;
  const { snapshot } = await deps.directory.recent();
  const at = deps.now();
  const hours = quietHoursOf(snapshot.timeLimits);
  const quiet = isUrgent(notice, at, hours) ? undefined : quietUntil(at, hours);
  if (quiet) return { result: "later", until: quiet };
  const template = await templateFor(snapshot, notice, "sms");
  const minutesSince = (moment: string) => (at.getTime() - Date.parse(moment)) / 60_000;
  const isTooOld = minutesSince(happenedAt ?? begunAt) > template.tellWithinMinutes;
  if (isTooOld || minutesSince(begunAt) > rememberedMinutes) return nothing;
  const message = await messageFor(deps, { id, notice, template, snapshot }, provider);
  const repeated = message && (await provider.again?.(message));
  return repeated === undefined || repeated.result === "unknown" ? nothing : repeated;
}

interface Repeating {
  readonly id: string;
  readonly notice: Notice;
  readonly template: Template;
  readonly snapshot: Parameters<typeof composeMessage>[2]["snapshot"];
}

/** Composes the message as before; undefined when the person's number may no longer go to the messenger. */
async function messageFor(
  deps: NotificationDeps,
  { id, notice, template, snapshot }: Repeating,
  { messenger }: Provider,
): Promise<Message | undefined> {
  const { request, person } = notice;
  const address = await deps.identity.addressOf({ request, person });
  if ("erased" in address) return undefined;
  const wish = await wishOf(deps, notice, address);
  if (messengerFor(address, wish) !== messenger) return undefined;
  return composeMessage(template, notice, { address, id, snapshot });
}
