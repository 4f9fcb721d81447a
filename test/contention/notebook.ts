/** Collects one history for each appointment time (place) and each meeting, since each history is checked separately. */

import { type Place, placeId } from "../../functions/meeting/journals/place-id.ts";
import type { Hall } from "./hall.ts";
import { type Call, counting, type MeetingCall, type PlaceCall } from "./history.ts";

export type Notebook = ReturnType<typeof notebook>;

export function notebook() {
  const places = new Map<string, Call<PlaceCall>[]>();
  const meetings = new Map<string, Call<MeetingCall>[]>();
  const tick = counting();
  return {
    places,
    meetings,
    /** The idempotency keys of bookings whose confirmation was noted. */
    answered: new Set<string>(),
    /** Makes the call and returns its two times with the reply. */
    timed: async <Reply>(call: () => Promise<Reply>) => {
      const invoked = tick();
      const reply = await call();
      return { reply, when: { invoked, returned: tick() } };
    },
    place: (place: Place, call: Call<PlaceCall>) => add(places, placeId(place), call),
    meeting: (id: string, call: Call<MeetingCall>) => add(meetings, id, call),
  };
}

function add<What>(calls: Map<string, Call<What>[]>, id: string, call: Call<What>): void {
  const known = calls.get(id);
  if (known) known.push(call);
  else calls.set(id, [call]);
}

/** Reads the final state of every place and meeting as a last call, so that each history must lead to this state. */
export async function lookAtAll({ deps, days }: Hall, book: Notebook): Promise<void> {
  for (const { places, walkIns, meetings, came } of days) {
    for (const place of [...places, ...walkIns]) {
      const { reply, when } = await book.timed(() => deps.places.load(placeId(place)));
      book.place(place, { who: "desk", what: { type: "look", holders: reply.state.holders }, ...when });
    }
    for (const id of [...meetings, ...came]) {
      const { reply, when } = await book.timed(() => deps.meetings.load(id));
      const { place } = reply.state;
      book.meeting(id, { who: "desk", what: { type: "look", place: place && placeId(place) }, ...when });
    }
  }
}
