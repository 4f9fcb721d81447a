/**
 * The staff's steps for the time and the priority of a meeting (M5–M8, M10). A place is a time slot of an official's
 * public day.
 */

import { refuse } from "../../../shared/aggregate/stages.ts";
import { mayReceiveFor } from "../../../shared/directory/officials.ts";
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

/**
 * After the applicant's second absence, the front desk may not give another time; only a person who may decide on the
 * meeting (M8).
 */
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
 * Offers times to the applicant. Whether a place is free is checked only when the applicant chooses. Refuses with
 * `offer-empty`, `offer-too-many`, `another-host`, `place-past`, `absent-twice`, `stale`, `wrong-stage`, and the codes
 * of `act`, which runs every step.
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

/**
 * Books a place for the meeting. Refuses with `another-host`, `place-past`, `same-place`, `absent-twice`, `stale`,
 * `wrong-stage`, and the codes of `act`, which runs every step.
 */
export const bookPlace = step({
  action: "book-place",
  fact: "booked",
  wanted: ({ place }: { readonly place: Place }) => place,
  say: ({ place }) => ({ place }),
  decide: (state, { place }, about) =>
    unlessAbsentTwice(state, about, () => decideBookPlace(state, place, about.at.toISOString(), about.seen)),
});

/**
 * Cancels the meeting's place on behalf of the organisation. Refuses with `place-past`, `stale`, `wrong-stage`, and the
 * codes of `act`, which runs every step.
 */
export const cancelMeetingPlace = step({
  action: "cancel-meeting-place",
  fact: "cancelled",
  say: () => ({}),
  decide: (state, _, { at, seen }) =>
    state.personVersion === seen.personVersion
      ? decideCancelPlace(state, "organisation", at.toISOString())
      : refuse("stale"),
});

/**
 * Records, or removes, that an applicant needs special care and gets a free place before other applicants. Refuses with
 * `same-priority`, `stale`, `wrong-stage`, and the codes of `act`, which runs every step.
 */
export const notePriority = step({
  action: "note-priority",
  fact: "priority-noted",
  say: ({ given }: { readonly given: boolean }) => ({ given }),
  decide: (state, { given }, { seen }) => decideNotePriority(state, given, seen),
});

/**
 * Names a deputy who receives the applicant for the official. Refuses with `unknown-person`, any `in-conflict-*` code,
 * `not-a-receiver` (the directory names others as the official's deputies), `place-past`, `same-deputy`, `stale`, `wrong-stage`, and the codes of `act`, which runs every step.
 */
export const nameDeputy = step({
  action: "name-deputy",
  fact: "deputised",
  names: ({ deputy }: { readonly deputy: string }) => [deputy],
  say: ({ deputy }) => ({ deputy }),
  decide: (state, said, about) => {
    const deputy = named(about, said.deputy);
    if ("refused" in deputy) return deputy;
    if (!mayReceiveFor(about.snapshot, state.host, said.deputy))
      return { refused: { code: "not-a-receiver" } };
    return decideNameDeputy(state, deputy.cleared, about.at.toISOString(), about.seen);
  },
});
