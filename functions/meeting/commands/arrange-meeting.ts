/** When a meeting is and who comes first, as staff settle it (M5–M8, M10). */

import { refuse } from "../../../shared/aggregate/stages.ts";
import { relationsOf } from "../access/meeting-policy.ts";
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
import type { About } from "./frame/meeting-step.ts";
import { named } from "./frame/naming.ts";
import { step } from "./frame/step.ts";

/** M8: after a second absence somebody who decides gives another time, and no desk by itself. */
function unlessAbsentTwice(
  state: MeetingState,
  { snapshot, staff, at }: About,
  decide: () => MeetingDecision,
): MeetingDecision {
  const related = relationsOf(snapshot, staff, state, at);
  const decides = related.some((relation) => relation !== "open");
  return mayRebook(state) || decides ? decide() : refuse("absent-twice");
}

/**
 * Refused besides `act`'s: `offer-empty`, `offer-too-many`, `another-host`, `place-past`, `absent-twice`, `stale`,
 * `wrong-stage`. Whether a place is still free is seen when somebody chooses it.
 */
export const offerPlaces = step({
  action: "offer-places",
  fact: "offered",
  say: ({ places }: { readonly places: readonly Place[] }) => ({ places }),
  decide: (state, { places }, about) =>
    unlessAbsentTwice(state, about, () => {
      const until = offerUntil(about.snapshot, state, places, about.at);
      return decideOfferPlaces(state, { places, until }, about.at.toISOString(), about.seen);
    }),
});

/** Refused besides `act`'s: `place-taken`, `another-host`, `place-past`, `same-place`, `absent-twice`, `stale`, `wrong-stage`. */
export const bookPlace = step({
  action: "book-place",
  fact: "booked",
  wanted: ({ place }: { readonly place: Place }) => place,
  say: ({ place }) => ({ place }),
  decide: (state, { place }, about) =>
    unlessAbsentTwice(state, about, () => decideBookPlace(state, place, about.at.toISOString(), about.seen)),
});

/** Refused besides `act`'s: `place-past`, `stale`, `wrong-stage`. */
export const cancelMeetingPlace = step({
  action: "cancel-meeting-place",
  fact: "cancelled",
  say: () => ({}),
  decide: (state, _, { at, seen }) =>
    state.personVersion === seen.personVersion
      ? decideCancelPlace(state, "organisation", at.toISOString())
      : refuse("stale"),
});

/** Refused besides `act`'s: `same-priority`, `stale`, `wrong-stage`. */
export const notePriority = step({
  action: "note-priority",
  fact: "priority-noted",
  say: ({ given }: { readonly given: boolean }) => ({ given }),
  decide: (state, { given }, { seen }) => decideNotePriority(state, given, seen),
});

/** Refused besides `act`'s: `unknown-person`, `in-conflict` and its kin, `place-past`, `same-deputy`, `stale`, `wrong-stage`. */
export const nameDeputy = step({
  action: "name-deputy",
  fact: "deputised",
  names: ({ deputy }: { readonly deputy: string }) => [deputy],
  say: ({ deputy }) => ({ deputy }),
  decide: (state, said, about) => {
    const deputy = named(about, said.deputy);
    if ("refused" in deputy) return deputy;
    return decideNameDeputy(state, deputy.cleared, about.at.toISOString(), about.seen);
  },
});
