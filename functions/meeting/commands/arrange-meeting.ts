/** When a meeting is and who comes first, as staff settle it (M5–M8, M10). */

import { relationsOf } from "../access/gate.ts";
import type { MeetingDeps } from "../adapters/deps.ts";
import type { Place } from "../journals/place-id.ts";
import type { MeetingState } from "../meeting/meeting-state.ts";
import {
  decideBookPlace,
  decideCancelPlace,
  decideNameDeputy,
  decideNotePriority,
  decideOfferPlaces,
  mayRebook,
} from "../rules/arranging.ts";
import type { MeetingDecision } from "../rules/machine.ts";
import { offerUntil } from "../rules/offer-until.ts";
import { type About, type Ask, act, type StepOutcome } from "./frame/act.ts";
import { named } from "./frame/naming.ts";

/** M8: after a second absence somebody who decides gives another time, and no desk by itself. */
export function unlessAbsentTwice(
  state: MeetingState,
  about: Pick<About, "snapshot" | "staff" | "at">,
  decide: () => MeetingDecision,
): MeetingDecision {
  const related = relationsOf(about.snapshot, about.staff, state, about.at);
  const decides = related.some((relation) => relation !== "open");
  return mayRebook(state) || decides ? decide() : { refused: { code: "absent-twice" } };
}

/**
 * Refused besides `act`'s: `offer-empty`, `offer-too-many`, `another-host`, `place-past`, `absent-twice`, `stale`,
 * `wrong-stage`. Whether a place is still free is seen when somebody chooses it.
 */
export const offerPlaces = (
  deps: MeetingDeps,
  ask: Ask,
  input: { readonly places: readonly Place[] },
): Promise<StepOutcome> =>
  act(deps, ask, {
    action: "offer-places",
    input,
    decide: (state, about) =>
      unlessAbsentTwice(state, about, () => {
        const until = offerUntil(about.snapshot, state, input.places, about.at);
        return decideOfferPlaces(state, { places: input.places, until }, about.at.toISOString(), ask.seen);
      }),
  });

/** Refused besides `act`'s: `place-taken`, `another-host`, `place-past`, `same-place`, `absent-twice`, `stale`, `wrong-stage`. */
export const bookPlace = (
  deps: MeetingDeps,
  ask: Ask,
  input: { readonly place: Place },
): Promise<StepOutcome> =>
  act(deps, ask, {
    action: "book-place",
    input,
    wanted: input.place,
    decide: (state, about) =>
      unlessAbsentTwice(state, about, () =>
        decideBookPlace(state, input.place, about.at.toISOString(), ask.seen),
      ),
  });

/** Refused besides `act`'s: `place-past`, `stale`, `wrong-stage`. */
export const cancelMeetingPlace = (deps: MeetingDeps, ask: Ask): Promise<StepOutcome> =>
  act(deps, ask, {
    action: "cancel-meeting-place",
    input: {},
    decide: (state, { at }) =>
      state.personVersion === ask.seen.personVersion
        ? decideCancelPlace(state, "organisation", at.toISOString())
        : { refused: { code: "stale" } },
  });

/** Refused besides `act`'s: `same-priority`, `stale`, `wrong-stage`. */
export const notePriority = (
  deps: MeetingDeps,
  ask: Ask,
  input: { readonly given: boolean },
): Promise<StepOutcome> =>
  act(deps, ask, {
    action: "note-priority",
    input,
    decide: (state) => decideNotePriority(state, input.given, ask.seen),
  });

/** Refused besides `act`'s: `unknown-person`, `in-conflict` and its kin, `place-past`, `same-deputy`, `stale`, `wrong-stage`. */
export const nameDeputy = (
  deps: MeetingDeps,
  ask: Ask,
  input: { readonly deputy: string },
): Promise<StepOutcome> =>
  act(deps, ask, {
    action: "name-deputy",
    input,
    names: [input.deputy],
    decide: (state, about) => {
      const deputy = named(about, input.deputy);
      if ("refused" in deputy) return deputy;
      return decideNameDeputy(state, deputy.cleared, about.at.toISOString(), ask.seen);
    },
  });
