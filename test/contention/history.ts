/** The calls of clients with their times and answers, from which the checker judges a store. */

/**
 * A call as its caller saw it. `invoked` and `returned` are times of one logical clock, which all calls of a history share.
 */
export interface Call<What> {
  readonly who: string;
  readonly what: What;
  readonly invoked: number;
  readonly returned: number;
}

/** A client's call that concerns one place (an appointment time), with the answer. */
export type PlaceCall =
  /** Books the meeting for the place. The answer `taken` means that the place is full or its day cancelled. */
  | { readonly type: "hold"; readonly meeting: string; readonly answer: "yes" | "taken" }
  | { readonly type: "free"; readonly meeting: string }
  /** Cancels the public day: the meetings `moved` lose their appointment, the meetings `staying` keep it (M16). */
  | { readonly type: "close"; readonly moved: readonly string[]; readonly staying?: readonly string[] }
  | { readonly type: "look"; readonly holders: readonly string[] };

/** A client's call that concerns one meeting, with the ids of the appointment times (places). */
export type MeetingCall =
  | { readonly type: "book"; readonly place: string; readonly instead?: string }
  | { readonly type: "cancel"; readonly place: string }
  /** The meeting's public day was cancelled; `places` are all places of this day. */
  | { readonly type: "lose"; readonly places: readonly string[] }
  | { readonly type: "look"; readonly place: string | undefined };

/**
 * A logical clock, which counts 1 for each invocation and each return. Two calls are concurrent if each was invoked before
 * the other returned.
 */
export function counting() {
  let ticks = 0;
  return (): number => {
    ticks += 1;
    return ticks;
  };
}
