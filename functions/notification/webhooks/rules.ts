/** Decides which changes of a webhook are allowed, and when a delivery may be sent to it (N6). Pure functions. */

import { requestResult } from "../../../shared/contracts/partner/webhook-events.ts";
import { defined } from "../../../shared/defined.ts";
import type { Decision } from "../../../shared/journal/journal.ts";
import type { OffBecause, WebhookAbout, WebhookFact, WebhookState } from "./journal-webhooks.ts";
import type { PublicEvent } from "./public-events.ts";
import { againAt, waits } from "./schedule.ts";

type WebhookDecision = Decision<WebhookFact>;

/**
 * A webhook can be added only while fewer than this number are on, because each event is checked against each webhook.
 * An organisation has fewer systems.
 */
export const mostWebhooks = 100;

/** The hours for which the earlier secret signs, too, after a new secret was made. */
const bothSignHours = 24;

const nothing: WebhookDecision = { facts: [] };
const notThere: WebhookDecision = { refused: { code: "not-found" } };

/** Adds a webhook. Refuses with `partner-hears-results`. */
export function addWebhook(state: WebhookState, about: WebhookAbout, from = 0): WebhookDecision {
  if (state.about) return nothing;
  return hearsItsOwn(about)
    ? { facts: [{ type: "added", ...about, ...(from > 0 && { from }) }] }
    : notForPartners;
}

const notForPartners: WebhookDecision = { refused: { code: "partner-hears-results" } };

/**
 * Whether the webhook's events fit its owner: a partner's webhook receives only results, for cases of any unit, and other
 * webhooks receive no results (C8).
 */
const hearsItsOwn = ({ events, units, partner }: WebhookAbout): boolean =>
  partner === undefined
    ? !events.includes(requestResult)
    : units === undefined && events.every((type) => type === requestResult);

/** Allows a change by an administrator who saw the newest version of the webhook. Refuses with `not-found`, `stale`. */
function seen(state: WebhookState, version: number, facts: readonly WebhookFact[]): WebhookDecision {
  if (!state.about) return notThere;
  return state.version === version ? { facts } : { refused: { code: "stale" } };
}

/**
 * Changes a webhook. Its partner cannot change, so that a delivery for one partner never goes to another. Refuses with
 * `partner-hears-results`, `not-found`, `stale`.
 */
export function changeWebhook(
  state: WebhookState,
  version: number,
  change: Omit<WebhookAbout, "partner">,
): WebhookDecision {
  const partner = state.about?.partner;
  const about = { ...change, ...defined({ partner }) };
  return hearsItsOwn(about) ? seen(state, version, [{ type: "changed", ...about }]) : notForPartners;
}

export const rotateSecret = (state: WebhookState, version: number, from = 0): WebhookDecision =>
  seen(state, version, [{ type: "secret-rotated", ...(from > 0 && { from }) }]);

/**
 * Turning on a webhook that is on already ends its wait after a failed delivery: the next delivery is tried
 * immediately.
 */
export const turnWebhook = (state: WebhookState, version: number, to: "on" | "off"): WebhookDecision =>
  seen(state, version, [to === "on" ? { type: "turned-on" } : { type: "turned-off", why: "by-hand" }]);

/** Asks to repeat failed deliveries. Refuses with `not-found`, `webhook-is-off`. */
export function askReplay(state: WebhookState, since: string): WebhookDecision {
  const off = mayBeSent(state);
  return off ? { refused: off } : { facts: [{ type: "replay-asked", since }] };
}

/** Returns why nothing may be sent to the webhook; undefined when deliveries may be sent. */
export function mayBeSent({ about, off }: WebhookState): { readonly code: string } | undefined {
  if (!about) return { code: "not-found" };
  return off === undefined ? undefined : { code: "webhook-is-off" };
}

export interface SigningSecret {
  readonly number: number;
  /** The id of the key from which the secret is derived. */
  readonly from: number;
}

export const newestSecret = ({
  secretNumber: number,
  secretFrom: from = 0,
}: WebhookState): SigningSecret => ({
  number,
  from,
});

/** The secrets that sign a delivery, the newest first. */
export function signing(state: WebhookState, at: Date): readonly SigningSecret[] {
  const { rotatedAt, secretNumber, secretBeforeFrom = 0 } = state;
  const both = rotatedAt !== undefined && at.getTime() - Date.parse(rotatedAt) < bothSignHours * 3_600_000;
  const before = { number: secretNumber - 1, from: secretBeforeFrom };
  return both ? [newestSecret(state), before] : [newestSecret(state)];
}

/**
 * Whether a delivery may be tried now: `free`, as the `probe` of a failing webhook, after `until`, or not at all (`off`).
 */
export type Admission = "free" | "probe" | "off" | { readonly until: string };

export function admission(state: WebhookState, at: Date): Admission {
  if (mayBeSent(state)) return "off";
  if (!state.failing) return "free";
  return at.toISOString() < state.failing.until ? { until: state.failing.until } : "probe";
}

/** Makes this delivery the probe of a failing webhook; changes nothing when another delivery was first. */
export function probe(state: WebhookState, webhook: string, at: Date): WebhookDecision {
  if (!state.failing || admission(state, at) !== "probe") return nothing;
  const until = againAt(Math.min(state.failing.tries + 1, waits.length), webhook, at) ?? at;
  return { facts: [{ type: "probed", until: until.toISOString() }] };
}

/**
 * The facts after a failed attempt. A webhook that failed through the whole schedule, or is gone (410), is turned off.
 * Further deliveries that fail at the same time as the first failure add nothing.
 */
export function falter(
  state: WebhookState,
  webhook: string,
  { isGone, retryAfter }: { readonly isGone: boolean; readonly retryAfter?: number },
  at: Date,
): WebhookDecision {
  if (mayBeSent(state)) return nothing;
  if (isGone) return turnedOff("gone");
  if (state.failing) return state.failing.tries > waits.length ? turnedOff("failing") : nothing;
  const until = againAt(1, webhook, at, retryAfter) ?? at;
  return { facts: [{ type: "faltered", until: until.toISOString() }] };
}

const turnedOff = (why: OffBecause): WebhookDecision => ({ facts: [{ type: "turned-off", why }] });

export const recover = ({ failing, off }: WebhookState): WebhookDecision =>
  failing && off === undefined ? { facts: [{ type: "recovered" }] } : nothing;

/**
 * Whether the webhook was on at the time of the event. Events from before it was added or turned on again are not
 * delivered, however late they come.
 */
const wasOnAt = ({ addedAt = "", onSince = addedAt }: WebhookState, at: string): boolean => at >= onSince;

/**
 * Whether a webhook receives an event: the event's type is chosen; with units, one of them holds the case at that time; a
 * partner's webhook receives only the partner's own requests.
 * @param at the time of the event, ISO 8601 in UTC
 */
export const hears = (
  state: WebhookState,
  { type, unit, partner }: Pick<PublicEvent, "type" | "unit" | "partner">,
  at: string,
): boolean => {
  const { about, off } = state;
  if (!about || off !== undefined || !wasOnAt(state, at) || !about.events.includes(type)) return false;
  if (about.partner !== partner) return false;
  return about.units === undefined || (unit !== undefined && about.units.includes(unit));
};
