/** Two meetings that end by themselves: the request of one is withdrawn, and the offer of the other is not answered. */

import type { Stack } from "../../local/stack.ts";
import { newRequest, registered } from "../support/citizens.ts";
import { eventually } from "../support/local-stack.ts";
import { storeOf } from "../support/rows.ts";
import { offeredMeeting } from "../support/seeded-meeting.ts";
import { newVisitor } from "../support/visitor.ts";
import { signedIn, withdraws } from "./signed-in.ts";

const place = { host: "e.hosseini", day: "2099-12-15", time: "09:00" };

export async function meetingsEnd(stack: Stack): Promise<void> {
  const given = newRequest();
  const [withdrawn, silent] = [
    await registered(newVisitor(stack.addresses.pages), given),
    await registered(newVisitor(stack.addresses.pages), newRequest()),
  ];
  const until = new Date(stack.clock.now().getTime() + 1_000).toISOString();
  const ids = [
    await offeredMeeting(stack, withdrawn, { place, until, booked: true }),
    await offeredMeeting(stack, silent, { place: { ...place, time: "09:20" }, until }),
  ];
  await withdraws(await signedIn(stack, withdrawn, given.mobile), withdrawn);
  const { all } = storeOf(stack.addresses.gateway, "meeting-on-events");
  await eventually("a meeting that ended with its request", async () =>
    endsWith("withdrawn", await all(ids[0] ?? "")),
  );
}

const endsWith = (type: string, rows: readonly { readonly facts: readonly { readonly type: string }[] }[]) =>
  rows.at(-1)?.facts.some((fact) => fact.type === type) ? true : undefined;
