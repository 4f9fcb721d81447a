/** Models of the answers to booking calls, for an appointment time (a place) and for a meeting; independent of the product's rules. */

import type { MeetingCall, PlaceCall } from "./history.ts";
import type { Model } from "./linearizable.ts";

interface Holders {
  /** The ids of the meetings that are booked for the place, in ascending order. */
  readonly holders: readonly string[];
  /** Whether the public day is cancelled. The place itself then lists no meeting; `holders` still has those that stay (M16). */
  readonly closed?: true;
}

type Of<Type extends PlaceCall["type"]> = Extract<PlaceCall, { readonly type: Type }>;
type Applies = {
  readonly [Type in PlaceCall["type"]]: (
    state: Holders,
    call: Of<Type>,
    capacity: number,
  ) => Holders | undefined;
};

const without = (all: readonly string[], one: string): readonly string[] =>
  all.filter((each) => each !== one);

const applies: Applies = {
  hold: (state, { meeting, answer }, capacity) => {
    const { holders, closed } = state;
    const isFree = !closed && holders.length < capacity;
    if (holders.includes(meeting) || isFree !== (answer === "yes")) return undefined;
    return isFree ? { holders: [...holders, meeting].sort() } : state;
  },
  free: (state, { meeting }) =>
    state.holders.includes(meeting) ? { ...state, holders: without(state.holders, meeting) } : undefined,
  /** A second cancellation of a day moves no meeting. */
  close: (state, { moved, staying = [] }) => {
    if (state.closed) return state;
    const left = state.holders.filter((one) => !moved.includes(one));
    return left.every((one) => staying.includes(one)) ? { holders: left, closed: true } : undefined;
  },
  look: ({ holders, closed }, seen) => {
    const listed = closed ? [] : holders;
    return String([...seen.holders].sort()) === String(listed)
      ? { holders, ...(closed && { closed }) }
      : undefined;
  },
};

const keyOf = ({ holders, closed }: Holders): string => `${closed ? "closed " : ""}${holders.join(",")}`;

/** The model of a place: it takes as many meetings as its capacity (M4, M5), and none after its day is cancelled (M8). */
export function placeModel(capacity: number): Model<Holders, PlaceCall> {
  return {
    initial: { holders: [] },
    keyOf,
    apply: (state, call) => {
      const apply = applies[call.type] as (
        state: Holders,
        call: PlaceCall,
        capacity: number,
      ) => Holders | undefined;
      return apply(state, call, capacity);
    },
  };
}

/** The model of a meeting: it has one appointment time or none (law 3). */
export const meetingModel: Model<string | null, MeetingCall> = {
  initial: null,
  keyOf: String,
  apply: (place, call) => {
    switch (call.type) {
      case "book":
        return place === (call.instead ?? null) ? call.place : undefined;
      case "cancel":
        return place === call.place ? null : undefined;
      case "lose":
        return place !== null && call.places.includes(place) ? null : undefined;
      case "look":
        return (call.place ?? null) === place ? place : undefined;
    }
  },
};
