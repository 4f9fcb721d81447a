/** Reads all meetings from the journal, with each of their steps. */

import type { Place } from "../../../functions/meeting/journals/place-id.ts";
import { meetingAggregate } from "../../../functions/meeting/meeting/journal.ts";
import type { MeetingFact } from "../../../functions/meeting/meeting/meeting-facts.ts";
import { isMeetingId, requestOfMeeting } from "../../../functions/meeting/meeting/meeting-id.ts";
import type { MeetingState } from "../../../functions/meeting/meeting/meeting-state.ts";
import type { StoredRow } from "../../../shared/journal/journal.ts";
import type { Cast } from "../actors/cast.ts";
import { toldAndLost } from "../actors/lost.ts";
import type { World } from "../world.ts";
import { isGone } from "./cases.ts";

export interface MeetingStep {
  readonly row: StoredRow;
  readonly before: MeetingState;
  readonly after: MeetingState;
  readonly facts: readonly MeetingFact[];
}

export interface Met {
  readonly id: string;
  readonly state: MeetingState;
  readonly steps: readonly MeetingStep[];
}

/** Returns every meeting in its final state, with all its rows. */
export function metIn({ meeting }: Pick<World, "meeting">): readonly Met[] {
  const rows = meeting.table.rows.filter(({ id }) => isMeetingId(id));
  return [...Map.groupBy(rows, ({ id }) => id)].map(([id, own]) => {
    let state = meetingAggregate.initial;
    const steps = own.map((row) => {
      const before = state;
      const facts = row.facts as readonly MeetingFact[];
      for (const fact of facts) state = meetingAggregate.fold(state, fact, row);
      return { row, before, after: state, facts };
    });
    return { id, state, steps };
  });
}

export const meetingSteps = ({ world }: Pick<Cast, "world">): readonly MeetingStep[] =>
  metIn(world).flatMap(({ steps }) => steps);

export const factsOf = ({ steps }: Pick<Met, "steps">): readonly MeetingFact[] =>
  steps.flatMap(({ facts }) => facts);

export const toldStep = ({ row }: MeetingStep) => `${row.id} v${row.version} ${row.command} by ${row.actor}`;

/** Returns the time slot that the meeting has, from its facts and not from the product's fold. */
export function placeIn(met: Pick<Met, "steps">): Place | undefined {
  let place: Place | undefined;
  for (const fact of factsOf(met)) {
    if (fact.type === "booked" || fact.type === "walked-in") place = fact.place;
    if (["cancelled", "absent", "withdrawn", "deputy-declined"].includes(fact.type)) place = undefined;
  }
  return place;
}

/**
 * Returns whether other services must agree with the meeting. They must when its request exists and no row was lost whose
 * events were published.
 */
export const isMeetingFollowed = (cast: Cast, id: string): boolean =>
  !isGone(cast, requestOfMeeting(id)) && !toldAndLost(cast.world, "meeting").some((row) => row.id === id);
