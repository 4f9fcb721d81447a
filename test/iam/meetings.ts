/**
 * Plays meetings with officials. Two of them end without a step on the meeting: one because the request is withdrawn, and one
 * because an offer expires.
 */

import { journalsIn } from "../../functions/meeting/journals/journals.ts";
import { dayId } from "../../functions/meeting/journals/place-id.ts";
import type { MeetingFact } from "../../functions/meeting/meeting/meeting-facts.ts";
import type { Stack } from "../../local/stack/stack.ts";
import { newKey, newRequest, registered } from "../support/citizens.ts";
import { eventually } from "../support/local-stack.ts";
import { storeOf } from "../support/rows.ts";
import { askedMeeting, offeredMeeting } from "../support/seeded-meeting.ts";
import { staffMember } from "../support/staff.ts";
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

/**
 * An official's public day on a Friday is stored as if an earlier calendar had allowed it, and the view builder cancels
 * the day (D3).
 */
export async function closedDayGoes(stack: Stack): Promise<void> {
  const store = storeOf(stack.addresses.gateway, "meeting-on-events");
  const { days } = journalsIn(store, { release: "seeded" });
  const id = dayId({ host: place.host, day: "2099-12-18" });
  const division = { unit: "consumer-rights", from: "09:00", minutes: 20, places: 1, capacity: 1 };
  const published = { name: "publish-days", actor: "operator:test", key: "closed", fingerprint: "" };
  const command = { ...published, at: stack.clock.now(), directory: 1, correlation: place.host };
  await days.decide(id, command, () => ({ facts: [{ type: "published", ...division }] }));
  await eventually("a public day that goes, for nobody can be met on it", async () =>
    (await days.load(id)).state.cancelled ? true : undefined,
  );
}

/** An order in the minutes of a meeting becomes an obligation in the meeting's case, where staff read it. */
export async function meetingOrders(stack: Stack): Promise<void> {
  const code = await registered(newVisitor(stack.addresses.pages), newRequest());
  const meeting = await offeredMeeting(stack, code, {
    place: { ...place, time: "09:40" },
    until: "2099-12-14T20:30:00.000Z",
    booked: true,
  });
  const orders = [
    { what: `meeting/${meeting}/order`, owner: { person: place.host }, day: "2099-12-20" },
  ] as const;
  const facts: readonly MeetingFact[] = [
    { type: "arrived" },
    { type: "begun" },
    { type: "finished" },
    { type: "written", attendees: [], statements: `meeting/${meeting}/statements`, orders },
    { type: "confirmed" },
  ];
  const held = { name: "confirm-minutes", actor: "operator:test", key: "held", fingerprint: "" };
  const command = { ...held, at: stack.clock.now(), directory: 1, correlation: code };
  const { meetings } = journalsIn(storeOf(stack.addresses.gateway, "meeting-on-events"), {
    release: "seeded",
  });
  await meetings.decide(meeting, command, () => ({ facts }));
  const official = await staffMember(stack, place.host);
  await eventually("an order that is owed in its case", async () =>
    (await official.send(`/cases/${code}`)).text.includes('"2099-12-20"') ? true : undefined,
  );
}

/** The official refuses a meeting with a reason; then the official reads the meeting. */
export async function meetingIsRefused(stack: Stack, code: string): Promise<void> {
  const meeting = await askedMeeting(stack, code, place.host);
  const official = await staffMember(stack, place.host);
  const headers = { "idempotency-key": newKey(), "if-match": '"0"' };
  const json = { because: "answer-not-due", reason: "هنوز مهلت دارد." };
  const refused = await official.send(`/meetings/${meeting}/refuse`, { method: "POST", headers, json });
  const list = await official.send("/meetings?list=review");
  const said = [refused, list].map(({ status, text }) => `${status} ${text}`).join();
  if (refused.status !== 200 || list.status !== 200 || !said.includes(json.reason))
    throw new Error(`A meeting was not refused: ${said}`);
}

/** An official subscribes to their meetings in a calendar app (M13). */
export async function meetingsInACalendar(stack: Stack): Promise<void> {
  const official = await staffMember(stack, place.host);
  const headers = { "idempotency-key": newKey() };
  const sent = { method: "POST", headers, json: { language: "fa" } };
  const made = await official.send(`/calendars/${place.host}/make`, sent);
  if (made.status !== 200) throw new Error(`A calendar was not made: ${made.status} ${made.text}`);
  const { pathname } = new URL(made.json<{ url: string }>().url);
  const program = newVisitor(stack.addresses.pages);
  await eventually("a calendar that opens", async () =>
    (await program.send(pathname)).status === 200 ? true : undefined,
  );
}

const endsWith = (type: string, rows: readonly { readonly facts: readonly { readonly type: string }[] }[]) =>
  rows.at(-1)?.facts.some((fact) => fact.type === type) ? true : undefined;
