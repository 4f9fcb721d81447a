/**
 * Does the due work of webhooks (N6): retries waiting deliveries, and repeats given-up deliveries when an administrator
 * asked for that.
 */

import { fingerprintOf } from "../../../../shared/journal/fingerprint.ts";
import type { Command } from "../../../../shared/journal/journal.ts";
import { callAgain, replay } from "../delivery-rules.ts";
import type { HearingDeps } from "../deps.ts";
import { deliveryId, webhookOf } from "../ids.ts";
import type { WebhookState } from "../journal-webhooks.ts";
import { failedList } from "../views-of-webhooks.ts";

/** The number of deliveries repeated in a minute at most, so that a receiver that has just recovered is not flooded. */
const replayedAtATime = 200;

export async function actOnDelivery({ deliveries, now }: HearingDeps, id: string): Promise<void> {
  const known = await deliveries.standing(id);
  const command = commandOf("call-again", `call/${known.state.turn}`, id, now());
  const outcome = await deliveries.decide(id, command, ({ state }) => callAgain(state, command.at), known);
  if (!outcome.accepted) throw new Error(`a delivery was refused: ${outcome.refusal.code}`);
}

/** Repeats the next given-up deliveries of a webhook, in the order of the events, after those of the minute before. */
export async function actOnWebhook(deps: HearingDeps, id: string): Promise<void> {
  const known = await deps.webhooks.standing(id);
  const { replay: asked } = known.state;
  if (!asked) return;
  const page = await deps.views.list(failedList(webhookOf(id)), {
    behind: asked.behind,
    limit: replayedAtATime,
  });
  for (const { data } of page.items)
    await replayOne(deps, (data as { readonly delivery: string }).delivery, id, asked.asked);
  await goOn(deps, id, known.version, page.items.at(-1)?.order);
}

async function replayOne(
  { deliveries, now }: HearingDeps,
  delivery: string,
  webhook: string,
  asked: number,
): Promise<void> {
  const command = commandOf("replay-failed", `replay/${webhook}/${asked}`, delivery, now());
  const outcome = await deliveries.decide(deliveryId(delivery), command, ({ state }) => replay(state));
  if (!outcome.accepted) throw new Error(`a replay was refused: ${outcome.refusal.code}`);
}

async function goOn(
  { webhooks, now }: HearingDeps,
  id: string,
  version: number,
  behind: string | undefined,
): Promise<void> {
  const command = commandOf("replay-failed", `replay-went/${version}`, id, now());
  const further = ({ replay }: WebhookState) =>
    behind === undefined
      ? ({ type: "replay-ended" } as const)
      : ({ type: "replay-went", behind: replay && replay.behind > behind ? replay.behind : behind } as const);
  const outcome = await webhooks.decide(id, command, ({ state }) => ({
    facts: state.replay ? [further(state)] : [],
  }));
  if (!outcome.accepted) throw new Error(`a replay was refused: ${outcome.refusal.code}`);
}

const commandOf = (name: string, key: string, id: string, at: Date): Command => ({
  ...{ name, key, actor: "clock", fingerprint: fingerprintOf({ id }), at },
  ...{ directory: 0, correlation: id },
});
