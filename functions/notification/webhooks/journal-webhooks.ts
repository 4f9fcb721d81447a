/**
 * The aggregate of a webhook (N6): the address of another system, the events that it receives, and whether it is on. Its
 * secret is not stored. It is derived from the secret's number with a key that has its own id (ADR 0052).
 */

import type { AnnouncedEvent } from "../../../events/define-event.ts";
import { webhookChanged } from "../../../events/notification/webhook-changed.v1.ts";
import { webhookFaltered } from "../../../events/notification/webhook-faltered.v1.ts";
import { webhookRecovered } from "../../../events/notification/webhook-recovered.v1.ts";
import type { WebhookEventType } from "../../../shared/contracts/partner/webhook-events.ts";
import { defined } from "../../../shared/defined.ts";
import { isByStaff, staffOf } from "../../../shared/journal/actors.ts";
import { type Aggregate, type Fact, type RowHead, UnknownFact } from "../../../shared/journal/journal.ts";
import { isWebhookId, webhookOf } from "./ids.ts";

export interface WebhookAbout {
  readonly name: string;
  readonly url: string;
  readonly events: readonly WebhookEventType[];
  /** The units whose cases' events the webhook receives; absent for the whole organisation. */
  readonly units?: readonly string[] | undefined;
  /** The partner system to which the webhook belongs, if any (C8). */
  readonly partner?: string | undefined;
}

export type OffBecause = "by-hand" | "gone" | "failing";

interface DerivedFrom {
  /** The id of the key from which the secret is derived; absent for the oldest key, whose id is 0. */
  readonly from?: number;
}

export type WebhookFact =
  | ({ readonly type: "added" } & WebhookAbout & DerivedFrom)
  | ({ readonly type: "changed" } & WebhookAbout)
  | ({ readonly type: "secret-rotated" } & DerivedFrom)
  | { readonly type: "turned-off"; readonly why: OffBecause }
  | { readonly type: "turned-on" }
  /**
   * The webhook did not take a delivery. `until`: when the next delivery is tried; the other deliveries wait until
   * then.
   */
  | { readonly type: "faltered"; readonly until: string }
  /** One delivery was chosen to probe the webhook. `until`: how long the other deliveries wait if the probe fails. */
  | { readonly type: "probed"; readonly until: string }
  | { readonly type: "recovered" }
  /** An administrator asked to repeat the deliveries given up or cancelled since then. */
  | { readonly type: "replay-asked"; readonly since: string }
  /** The position that the repetition has reached in the list of failed deliveries. */
  | { readonly type: "replay-went"; readonly behind: string }
  | { readonly type: "replay-ended" };

export interface Failing {
  readonly since: string;
  /** The number of probes so far, plus one for the first failure. */
  readonly tries: number;
  readonly until: string;
}

export interface WebhookState {
  /** The webhook's address and events; absent before it was added. */
  readonly about?: WebhookAbout;
  readonly addedAt?: string;
  readonly addedBy?: string;
  readonly off?: OffBecause;
  /** When the webhook was last turned on again; absent if it never was off. */
  readonly onSince?: string;
  /** The number of the newest secret, from 1. */
  readonly secretNumber: number;
  /** The ids of the keys from which the newest and the preceding secret are derived; absent for the oldest key, id 0. */
  readonly secretFrom?: number;
  readonly secretBeforeFrom?: number;
  /** When the newest secret replaced another one. */
  readonly rotatedAt?: string;
  readonly failing?: Failing;
  readonly replay?: { readonly since: string; readonly asked: number; readonly behind: string };
  /** The version of the last row that a person wrote (R16). */
  readonly version: number;
}

type Folded = Omit<WebhookState, "version">;

function folded(state: WebhookState, fact: WebhookFact, row: RowHead): Folded {
  const { failing, replay, ...rest } = state;
  switch (fact.type) {
    case "added":
      return {
        ...state,
        about: aboutOf(fact),
        addedAt: row.at,
        addedBy: personOf(row) ?? "",
        secretNumber: 1,
        ...defined({ secretFrom: fact.from }),
      };
    case "changed":
      return { ...state, about: aboutOf(fact) };
    case "secret-rotated": {
      const { secretFrom, secretBeforeFrom: _, ...others } = state;
      const keys = defined({ secretFrom: fact.from, secretBeforeFrom: secretFrom });
      return { ...others, secretNumber: state.secretNumber + 1, ...keys, rotatedAt: row.at };
    }
    case "turned-off":
      return { ...rest, off: fact.why };
    case "turned-on": {
      const { off, ...on } = rest;
      return off === undefined ? on : { ...on, onSince: row.at };
    }
    case "faltered":
      return { ...state, failing: { since: row.at, tries: 1, until: fact.until } };
    case "probed":
      if (!failing) throw new Error("Only a failing webhook is probed");
      return { ...state, failing: { ...failing, tries: failing.tries + 1, until: fact.until } };
    case "recovered":
      return { ...rest, ...defined({ replay }) };
    case "replay-asked":
      return { ...state, replay: { since: fact.since, asked: row.version, behind: fact.since } };
    case "replay-went":
      if (!replay) throw new Error("Only a requested replay continues");
      return { ...state, replay: { ...replay, behind: fact.behind } };
    case "replay-ended":
      return { ...rest, ...defined({ failing }) };
  }
}

const personOf = (row: RowHead): string | undefined => (isByStaff(row) ? staffOf(row) : undefined);

const aboutOf = ({ name, url, events, units, partner }: WebhookAbout): WebhookAbout => ({
  ...{ name, url, events },
  ...defined({ units, partner }),
});

const told = {
  added: "added",
  changed: "changed",
  "secret-rotated": "secret-rotated",
  "turned-off": "turned-off",
  "turned-on": "turned-on",
  "replay-asked": "replay-asked",
  "replay-went": "replay-went",
  "replay-ended": "replay-ended",
} as const;

function announce(fact: WebhookFact, state: WebhookState, row: RowHead): readonly AnnouncedEvent[] {
  const about = { webhook: webhookOf(row.id), at: row.at };
  switch (fact.type) {
    case "faltered":
    case "probed":
      return [webhookFaltered.of({ ...about, since: state.failing?.since ?? row.at, until: fact.until })];
    case "recovered":
      return [webhookRecovered.of(about)];
    default: {
      const by = personOf(row);
      const why = fact.type === "turned-off" && { why: fact.why };
      return [webhookChanged.of({ ...about, what: told[fact.type], ...why, ...defined({ by }) })];
    }
  }
}

const factTypes: readonly string[] = [...Object.keys(told), "faltered", "probed", "recovered"];

export const webhookAggregate: Aggregate<WebhookState, WebhookFact> = {
  service: "notification",
  name: "webhook",
  owns: isWebhookId,
  /** Version 3 of the state added the time since which the webhook is on, and the ids of its secrets' keys. */
  shape: 3,
  initial: { secretNumber: 0, version: 0 },
  fold: (state, fact, row) => ({
    ...folded(state, fact, row),
    version: personOf(row) === undefined ? state.version : row.version,
  }),
  upcast: (fact: Fact) => {
    if (!factTypes.includes(fact.type)) throw new UnknownFact(`A webhook knows no fact "${fact.type}"`);
    return fact as WebhookFact;
  },
  announce,
};
