import type * as z from "zod/mini";
import type { ReplyOf } from "../../../shared/contracts/operation.ts";
import type { webhook as contract, listDeliveries } from "../../../shared/contracts/staff/webhooks.ts";
import { defined } from "../../../shared/defined.ts";
import { partnerIn, staffMember, unit } from "../../../shared/directory/lookups.ts";
import type { Snapshot, Text } from "../../../shared/directory/snapshot.ts";
import type { DeliveryState } from "./journal-deliveries.ts";
import type { WebhookState } from "./journal-webhooks.ts";
import type { DeliveryRow } from "./views-of-webhooks.ts";

type Shown = z.output<typeof contract>;
export type ShownDelivery = ReplyOf<typeof listDeliveries>["body"]["deliveries"][number];

/** A webhook as the API shows it, with names from the directory in force. */
export function webhookShown(webhook: string, state: WebhookState, snapshot: Snapshot): Shown {
  const { about, addedAt, addedBy = "", secretNumber, off, failing, replay } = state;
  if (!about || addedAt === undefined) throw new Error("A webhook begins with being added");
  const { partner } = about;
  const named = (key: string) => ({ key, name: nameOf(unit(snapshot, key), key) });
  return {
    webhook,
    ...{ name: about.name, url: about.url, events: [...about.events] },
    ...(about.units && { units: about.units.map(named) }),
    ...(partner !== undefined && {
      partner: { key: partner, name: nameOf(partnerIn(snapshot, partner), partner) },
    }),
    addedAt,
    by: { username: addedBy, name: nameOf(staffMember(snapshot, addedBy), addedBy) },
    secretNumber,
    ...stateOf({ off, failing }),
    ...defined({ replayingSince: replay?.since }),
  };
}

function stateOf({ off, failing }: { off: WebhookState["off"]; failing: WebhookState["failing"] }) {
  if (off !== undefined) return { state: "off" as const, offBecause: off };
  if (!failing) return { state: "on" as const };
  return { state: "failing" as const, failing: { since: failing.since, until: failing.until } };
}

const nameOf = (entry: { readonly name: Text } | undefined, key: string): Text =>
  entry?.name ?? { fa: key, en: key };

export function rowShown({ delivery, state }: DeliveryRow): ShownDelivery {
  const { stage, attempts, event, happenedAt, last, until } = state;
  return {
    delivery,
    event: event as ShownDelivery["event"],
    ...{ happenedAt, attempts, state: stage as ShownDelivery["state"] },
    ...defined({ last, until }),
  };
}

/** A delivery as `rowShown` makes it, but from the journal, which is newer than the list. */
export function deliveryShown(delivery: string, state: DeliveryState): ShownDelivery {
  const { about, stage, attempts, tries, until } = state;
  if (!about) throw new Error("A delivery begins with being due");
  const last = tries.at(-1);
  return rowShown({
    delivery,
    state: {
      ...{ stage, attempts, event: about.body.type, happenedAt: about.body.timestamp },
      ...defined({ last }),
      ...(stage === "waiting" && until !== undefined && { until }),
    },
  });
}
