/** Writes a meeting into a running stack's journal, as the applicant's and the official's steps would write it. */

import { decideWithPlaces } from "../../functions/meeting/commands/hold-place.ts";
import { journalsIn } from "../../functions/meeting/journals/journals.ts";
import { dayId, type Place } from "../../functions/meeting/journals/place-id.ts";
import type { MeetingFact } from "../../functions/meeting/meeting/meeting-facts.ts";
import { meetingId } from "../../functions/meeting/meeting/meeting-id.ts";
import type { Stack } from "../../local/stack/stack.ts";
import type { Cleared } from "../../shared/domain/cases/clearance.ts";
import { storeOf } from "./rows.ts";

/** Returns the person who registered the request; the data key of this person exists. */
async function personOf(gateway: string, request: string): Promise<string> {
  const rows = await storeOf(gateway, "intake-citizen-api").all(request);
  const facts = rows.flatMap((row) => row.facts) as readonly { readonly person?: string }[];
  const person = facts.find((fact) => fact.person !== undefined)?.person;
  if (person === undefined) throw new Error("Nobody registered this request");
  return person;
}

type Reached = Pick<Stack, "addresses" | "clock">;

/** Makes a meeting request to this official and returns the meeting's id. */
export async function askedMeeting(stack: Reached, request: string, host: string): Promise<string> {
  const { gateway } = stack.addresses;
  const id = meetingId(request, 1);
  const now = stack.clock.now();
  const asked: MeetingFact = {
    ...{ type: "asked", request, person: await personOf(gateway, request), language: "fa", host, needs: [] },
    ...{ words: `meeting/${id}/words`, parties: { units: [], people: [] }, due: now.toISOString() },
  };
  await seededJournals(gateway).meetings.decide(id, command("ask-meeting", now, request), () => ({
    facts: [asked],
  }));
  return id;
}

const seededJournals = (gateway: string) =>
  journalsIn(storeOf(gateway, "meeting-on-events"), { release: "seeded" });

const command = (name: string, at: Date, request: string) => ({
  ...{ name, actor: "operator:test", key: name, fingerprint: "", at, directory: 1, correlation: request },
});

/**
 * Makes an approved meeting, either with offered time slots and the time when the offer ends (ISO 8601 in UTC), or with a
 * booked slot.
 */
export async function offeredMeeting(
  stack: Reached,
  request: string,
  {
    place,
    until,
    booked = false,
  }: { readonly place: Place; readonly until: string; readonly booked?: boolean },
): Promise<string> {
  const journals = seededJournals(stack.addresses.gateway);
  const id = await askedMeeting(stack, request, place.host);
  const now = stack.clock.now();
  const division = { unit: "consumer-rights", from: "09:00", minutes: 20, places: 3, capacity: 1 };
  await journals.days.decide(dayId(place), command("publish-days", now, request), ({ state }) => ({
    facts: state.published ? [] : [{ type: "published", ...division }],
  }));
  const facts: readonly MeetingFact[] = [
    { type: "approved", host: place.host as Cleared },
    { type: "offered", places: [place], until },
  ];
  await journals.meetings.decide(id, command("offer-places", now, request), () => ({ facts }));
  if (booked)
    await decideWithPlaces(journals, command("choose-place", now, request), {
      meeting: id,
      wanted: place,
      decide: () => ({ facts: [{ type: "booked", place, by: "applicant" }] }),
    });
  return id;
}
