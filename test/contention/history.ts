/** Calls with their times and answers: all that a client knows of a store, and all that the checker reads. */

/** A call as its caller saw it. `invoked` and `returned` count all invocations and returns of a history together, from 1. */
export interface Call<What> {
  readonly who: string;
  readonly what: What;
  readonly invoked: number;
  readonly returned: number;
}

/** A client's call on a place, with the answer. */
export type PlaceCall =
  /** A meeting asks for the place. `taken`: it is full or its day is cancelled. */
  | { readonly type: "hold"; readonly meeting: string; readonly answer: "yes" | "taken" }
  | { readonly type: "free"; readonly meeting: string }
  /** The day is cancelled; `moved`: meetings that lost their place; `staying`: meetings that keep it (M16). */
  | { readonly type: "close"; readonly moved: readonly string[]; readonly staying?: readonly string[] }
  | { readonly type: "look"; readonly holders: readonly string[] };

/** A client's call on a meeting; places by id. */
export type MeetingCall =
  | { readonly type: "book"; readonly place: string; readonly instead?: string }
  | { readonly type: "cancel"; readonly place: string }
  /** The meeting's public day was cancelled. `places`: all places of that day. */
  | { readonly type: "lose"; readonly places: readonly string[] }
  | { readonly type: "look"; readonly place: string | undefined };

/** A logical clock: two calls are concurrent when each was invoked before the other returned. */
export function counting() {
  let ticks = 0;
  return (): number => {
    ticks += 1;
    return ticks;
  };
}
