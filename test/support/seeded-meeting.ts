/** A meeting on a running stack, written into its journal as the applicant's side and the official would have it written. */

import type { Cleared } from "../../functions/meeting/conflict.ts";
import { decideWithPlaces } from "../../functions/meeting/hold-place/hold-place.ts";
import { journalsIn } from "../../functions/meeting/journals.ts";
import type { MeetingFact } from "../../functions/meeting/meeting-facts.ts";
import { meetingId } from "../../functions/meeting/meeting-id.ts";
import type { Place } from "../../functions/meeting/place-id.ts";
import type { Stack } from "../../local/stack.ts";
import { storeOf } from "./rows.ts";

/** Asked with the official whose place it is, approved, and offered that place until a moment (ISO 8601 in UTC). */
export async function offeredMeeting(
  stack: Pick<Stack, "addresses" | "clock">,
  request: string,
  {
    place,
    until,
    booked = false,
  }: { readonly place: Place; readonly until: string; readonly booked?: boolean },
): Promise<string> {
  const journals = journalsIn(storeOf(stack.addresses.gateway, "meeting-on-events"), { release: "seeded" });
  const id = meetingId(request, 1);
  const { host, day } = place;
  const command = (name: string, at: Date, correlation = request) => ({
    ...{
      name,
      actor: "operator:test",
      key: `${name}/${day}`,
      fingerprint: "",
      at,
      directory: 1,
      correlation,
    },
  });
  const now = stack.clock.now();
  const division = { unit: "consumer-rights", from: "09:00", minutes: 20, places: 3, capacity: 1 };
  await journals.days.decide(`day.${host}.${day}`, command("publish-days", now, host), ({ state }) => ({
    facts: state.published ? [] : [{ type: "published", ...division }],
  }));
  const facts: readonly MeetingFact[] = [
    {
      ...{ type: "asked", request, person: "0".repeat(32), language: "fa", host, needs: [] },
      ...{ words: `meeting/${id}/words`, parties: { units: [], people: [] }, due: until },
    },
    { type: "approved", host: host as Cleared },
    { type: "offered", places: [place], until },
  ];
  await journals.meetings.decide(id, command("ask-meeting", now), () => ({ facts }));
  if (booked)
    await decideWithPlaces(journals, command("choose-place", now), {
      meeting: id,
      wanted: place,
      decide: () => ({ facts: [{ type: "booked", place, by: "applicant" }] }),
    });
  return id;
}
