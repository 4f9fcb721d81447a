import type { EventEnvelope } from "../../../events/define-event.ts";
import type { newsPreferred } from "../../../events/intake/news-preferred.v1.ts";
import { languageOfEvent } from "../../../shared/contracts/fields/event-language.ts";
import { messengerChoices } from "../../../shared/contracts/fields/messenger.ts";
import { defined } from "../../../shared/defined.ts";
import { fingerprintOf } from "../../../shared/journal/fingerprint.ts";
import type { NotificationDeps } from "../adapters/deps.ts";
import { hearWish, wishesId } from "../journals/journal-wishes.ts";

type Heard = Pick<EventEnvelope<Parameters<typeof newsPreferred.of>[0]>, "id" | "data" | "correlationid">;

/**
 * Stores a person's choice of which notices to get, for all later notices (N5). Repeated and reordered events have the
 * same result.
 */
export async function followWishes(
  { wishes, now }: Pick<NotificationDeps, "wishes" | "now">,
  { id, data, correlationid }: Heard,
): Promise<void> {
  const { person, channel, wanted, at: saidAt } = data;
  // An event may name a messenger that this release does not know; the choice then counts as not made.
  const messenger = messengerChoices.find((one) => one === data.messenger);
  const language = languageOfEvent(data);
  const wished = { person, channel, wanted, language, ...defined({ messenger }), saidAt };
  const command = {
    name: "follow-wishes",
    actor: `event:${id}`,
    key: id,
    fingerprint: fingerprintOf(wished),
    at: now(),
    directory: 0,
    correlation: correlationid,
  };
  await wishes.decide(wishesId(data), command, ({ state }) => hearWish(state, wished));
}
