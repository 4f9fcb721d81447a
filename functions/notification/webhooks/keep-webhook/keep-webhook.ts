/**
 * An administrator's commands on a webhook (N6). Each command is a row under the administrator's name and idempotency
 * key.
 */

import type * as z from "zod/mini";
import type { webhook as contract, WebhookAbout } from "../../../../shared/contracts/staff/webhooks.ts";
import { partnerIn, unit } from "../../../../shared/directory/lookups.ts";
import type { Snapshot } from "../../../../shared/directory/snapshot.ts";
import { keyedHash } from "../../../../shared/documents/keyed-hash.ts";
import { type Refused, refuse } from "../../../../shared/handler/http/reply.ts";
import { byStaff } from "../../../../shared/journal/actors.ts";
import { fingerprintOf } from "../../../../shared/journal/fingerprint.ts";
import type { Decision } from "../../../../shared/journal/journal.ts";
import { readUrl, UnsafeDestination } from "../../../../shared/webhooks/destination.ts";
import { webhookKey } from "../../../../shared/webhooks/keys.ts";
import type { KeepingDeps } from "../deps.ts";
import { allWebhooks } from "../hear-event/hear-event.ts";
import { webhookId } from "../ids.ts";
import type { WebhookFact, WebhookState } from "../journal-webhooks.ts";
import * as rules from "../rules.ts";
import { webhookShown } from "../shown.ts";

type Shown = z.output<typeof contract>;

/** The administrator's username and the idempotency key. */
export interface Ask {
  readonly username: string;
  readonly key: string;
}

/** The fields of a call about an existing webhook. */
export interface AskOn extends Ask {
  readonly webhook: string;
  /** The version of the last row by a person, as the administrator saw it. */
  readonly version: number;
}

export interface Kept {
  readonly webhook: Shown;
  readonly version: number;
  /** The number and key of the webhook's newest secret. */
  readonly made: rules.SigningSecret;
}

/**
 * Adds a webhook. Refuses with `unsafe-address`, `unknown-unit`, `unknown-partner`, `partner-hears-results`,
 * `too-many-webhooks`, `key-reused`.
 */
export async function addWebhook(deps: KeepingDeps, ask: Ask, about: WebhookAbout) {
  const bytes = keyedHash(await deps.secret.get(), "add-webhook", ask.username, ask.key);
  const webhook = bytes.toString("hex").slice(0, 32);
  const there = await deps.webhooks.seen(webhookId(webhook), byStaff(ask.username, ask.key).key);
  if (!there && (await hearing(deps)) >= rules.mostWebhooks)
    return refuse("too-many-webhooks", { most: rules.mostWebhooks });
  const { id: from } = await deps.webhookKeys.current();
  const kept = await keep(deps, ask, { name: "add-webhook", webhook, about }, (state) =>
    rules.addWebhook(state, about, from),
  );
  return "refused" in kept ? kept : withSecret(deps, kept);
}

/** The number of webhooks that are on; only those count for the limit. */
const hearing = async ({ views }: KeepingDeps): Promise<number> =>
  (await allWebhooks(views)).filter(({ state }) => state.off === undefined).length;

/**
 * Changes a webhook. Refuses with `not-found`, `unsafe-address`, `unknown-unit`, `partner-hears-results`, `stale`,
 * `key-reused`.
 */
export const changeWebhook = (deps: KeepingDeps, ask: AskOn, about: WebhookAbout): Promise<Kept | Refused> =>
  keep(deps, ask, { ...ask, name: "change-webhook", about }, (state) =>
    rules.changeWebhook(state, ask.version, about),
  );

/**
 * Replaces the webhook's secret by a new one, which the reply shows. Refuses with `not-found`, `stale`, `key-reused`.
 */
export async function rotateSecret(deps: KeepingDeps, ask: AskOn) {
  const { id: from } = await deps.webhookKeys.current();
  const kept = await keep(deps, ask, { ...ask, name: "rotate-webhook-secret" }, (state) =>
    rules.rotateSecret(state, ask.version, from),
  );
  return "refused" in kept ? kept : withSecret(deps, kept);
}

/** Turns the webhook on or off. Refuses with `not-found`, `stale`, `key-reused`. */
export const turnWebhook = (deps: KeepingDeps, ask: AskOn, to: "on" | "off"): Promise<Kept | Refused> =>
  keep(deps, ask, { ...ask, name: "turn-webhook", to }, (state) => rules.turnWebhook(state, ask.version, to));

/**
 * Asks to repeat all deliveries given up or cancelled since a moment. Refuses with `not-found`, `webhook-is-off`,
 * `key-reused`.
 */
export const replayFailed = (
  deps: KeepingDeps,
  ask: Omit<AskOn, "version">,
  since: string,
): Promise<Kept | Refused> =>
  keep(deps, ask, { name: "replay-failed-deliveries", webhook: ask.webhook, since }, (state) =>
    rules.askReplay(state, since),
  );

/** Adds the secret to the reply of the command that made it; for a retry, the secret is derived again. */
async function withSecret(deps: KeepingDeps, { made: { number, from }, ...kept }: Kept) {
  const key = await deps.webhookKeys.find(from);
  // A retry comes here when the key of the secret was removed since the first call.
  if (!key) return refuse("stale");
  return { ...kept, secret: webhookKey(key.bytes, kept.webhook.webhook, number) };
}

interface Step {
  readonly name: string;
  readonly webhook: string;
  readonly version?: number;
  readonly about?: WebhookAbout;
  readonly to?: string;
  readonly since?: string;
}

/** The common steps of all commands on a webhook: checks the directory and the address, then appends the row. */
async function keep(
  deps: KeepingDeps,
  ask: Ask,
  { name, webhook, version, about, to, since }: Step,
  decide: (state: WebhookState) => Decision<WebhookFact>,
): Promise<Kept | Refused> {
  const { number, snapshot } = await deps.directory.current();
  const unfit = about && unfitIn(deps, snapshot, about);
  const command = {
    ...{ name, ...byStaff(ask.username, ask.key) },
    fingerprint: fingerprintOf({ name, version, about, to, since }),
    ...{ at: deps.now(), directory: number, correlation: webhook },
  };
  const outcome = await deps.webhooks.decide(webhookId(webhook), command, ({ state }) =>
    unfit ? { refused: unfit.refused } : decide(state),
  );
  if (!outcome.accepted) return { refused: outcome.refusal };
  const { state } = outcome.loaded;
  return {
    webhook: webhookShown(webhook, state, snapshot),
    version: state.version,
    made: rules.newestSecret(state),
  };
}

function unfitIn(
  { destinations }: KeepingDeps,
  snapshot: Snapshot,
  { url, units, partner }: WebhookAbout,
): Refused | undefined {
  const unknown = units?.find((key) => !unit(snapshot, key));
  if (unknown !== undefined) return refuse("unknown-unit", { unit: unknown });
  if (partner !== undefined && !partnerIn(snapshot, partner)) return refuse("unknown-partner", { partner });
  try {
    readUrl(url, destinations);
    return undefined;
  } catch (error) {
    if (error instanceof UnsafeDestination) return refuse("unsafe-address");
    throw error;
  }
}
