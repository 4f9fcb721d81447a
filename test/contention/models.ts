/** What a place and a meeting are to whoever calls: written apart from the product's rules. */

import type { MeetingCall, PlaceCall } from "./history.ts";
import type { Model } from "./linearizable.ts";

/** The meetings that have the place, ascending; nothing once it is closed. */
type Holders = readonly string[] | "closed";

type Of<Type extends PlaceCall["type"]> = Extract<PlaceCall, { readonly type: Type }>;
type Applies = {
  readonly [Type in PlaceCall["type"]]: (
    state: Holders,
    call: Of<Type>,
    capacity: number,
  ) => Holders | undefined;
};

const heldIn = (state: Holders): readonly string[] => (state === "closed" ? [] : state);

const applies: Applies = {
  hold: (state, { meeting, answer }, capacity) => {
    const holders = heldIn(state);
    const isFree = state !== "closed" && holders.length < capacity;
    if (holders.includes(meeting) || isFree !== (answer === "yes")) return undefined;
    return isFree ? [...holders, meeting].sort() : state;
  },
  free: (state, { meeting }) =>
    heldIn(state).includes(meeting) ? heldIn(state).filter((one) => one !== meeting) : undefined,
  /** A day is cancelled once: whoever cancels it again moves nobody. */
  close: (state, { moved }) => (heldIn(state).every((one) => moved.includes(one)) ? "closed" : undefined),
  look: (state, { holders }) => (String([...holders].sort()) === String(heldIn(state)) ? state : undefined),
};

/** A register of so many holders (M4, M5), which closes once with its day (M8). */
export function placeModel(capacity: number): Model<Holders, PlaceCall> {
  return {
    initial: [],
    keyOf: String,
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

/** A register of one place or none (law 3). */
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
