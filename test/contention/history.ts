/** What was called, when, and what came back: all that a client can know of a store, and all that the checker is told. */

/** A call as its caller saw it. `invoked` and `returned` count every invocation and return of a history together, from 1. */
export interface Call<What> {
  readonly who: string;
  readonly what: What;
  readonly invoked: number;
  readonly returned: number;
}

/** What a client did to a place, with the answer. */
export type PlaceCall =
  /** A meeting asks for it. `taken`: it was told that it is full or went with its day. */
  | { readonly type: "hold"; readonly meeting: string; readonly answer: "yes" | "taken" }
  | { readonly type: "free"; readonly meeting: string }
  /** With its day; `moved`: the meetings that had a place of the day and lost it; `staying`: those that were to keep theirs (M16). */
  | { readonly type: "close"; readonly moved: readonly string[]; readonly staying?: readonly string[] }
  | { readonly type: "look"; readonly holders: readonly string[] };

/** What a client did to a meeting; a place by its id. */
export type MeetingCall =
  | { readonly type: "book"; readonly place: string; readonly instead?: string }
  | { readonly type: "cancel"; readonly place: string }
  /** Its public day was cancelled, and it was told. `places`: all of that day. */
  | { readonly type: "lose"; readonly places: readonly string[] }
  | { readonly type: "look"; readonly place: string | undefined };

/** A clock that only counts: two calls are concurrent when neither returned before the other was invoked. */
export function counting() {
  let ticks = 0;
  return (): number => {
    ticks += 1;
    return ticks;
  };
}
