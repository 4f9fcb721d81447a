/** Concurrent actions of applicants and staff through the product's use cases. Each action notes its answer in a history. */

import { cancelDay } from "../../functions/meeting/commands/cancel-day/cancel-day.ts";
import { changePlace } from "../../functions/meeting/commands/change-place.ts";
import { choosePlace } from "../../functions/meeting/commands/choose-place/choose-place.ts";
import { decideWithPlaces } from "../../functions/meeting/commands/hold-place.ts";
import { walkIn } from "../../functions/meeting/commands/walk-in.ts";
import { type Place, placeId } from "../../functions/meeting/journals/place-id.ts";
import { meetingId, requestOfMeeting } from "../../functions/meeting/meeting/meeting-id.ts";
import type { MeetingState } from "../../functions/meeting/meeting/meeting-state.ts";
import {
  decideBookPlace,
  decideCancelPlace,
  decideOfferPlaces,
  handOver,
} from "../../functions/meeting/rules/arranging.ts";
import type { MeetingDecision } from "../../functions/meeting/rules/machine.ts";
import { NoAnswer } from "../../shared/aws/errors.ts";
import type { Cleared } from "../../shared/domain/cases/clearance.ts";
import { trackingCode } from "../../shared/domain/cases/tracking-code.ts";
import { type Command, JournalBusy, type Refusal } from "../../shared/journal/journal.ts";
import type { NotedMeeting, NumberedMeeting } from "../../shared/meetings/for-intake.ts";
import { type Hall, type PublicDay, person } from "./hall.ts";
import type { Notebook } from "./notebook.ts";

export type Told =
  | "booked"
  | "taken"
  | "moved"
  | "changed"
  | "cancelled"
  | "again"
  | "given a number"
  | "no number left"
  | "otherwise";

const deputy = "e.karimi" as Cleared;
/**
 * The first number for tracking codes of applicants who come without an appointment. The tracking codes of all other requests
 * are made from lower numbers.
 */
const walkInsFrom = 50_000_000_000;
const whoWalksIn = {
  ...({ person, language: "fa", kind: "complaint", channel: "desk", by: "c.ahmadi" } as const),
  ...{ parties: { units: [], people: [] }, words: "بدون نوبت آمده‌ام." },
};
const offerUntil = "2026-12-09T20:30:00.000Z";

export type Actions = ReturnType<typeof actionsIn>;

export function actionsIn({ deps, keys: requestKeys }: Hall, book: Notebook) {
  let keys = 0;
  let busy = 0;
  const newKey = () => {
    keys += 1;
    return `call-${keys}`;
  };
  const command = (name: string): Command => {
    const key = newKey();
    return {
      ...{ name, key, fingerprint: key, actor: "staff:m.arrange" },
      at: deps.now(),
      directory: 1,
      correlation: "",
    };
  };
  /** Repeats a call with the same key after the answer “busy” or no answer, as browsers and users do. */
  const patiently = async <Reply>(call: () => Promise<Reply>): Promise<Reply> => {
    for (;;) {
      try {
        return await call();
      } catch (error) {
        if (!(error instanceof JournalBusy || error instanceof NoAnswer)) throw error;
        busy += 1;
      }
    }
  };

  /** Decides on the meeting's place, its appointment time. @returns the former place, as the accepted decision saw it */
  const arrange = async (
    name: string,
    meeting: string,
    wanted: Place | undefined,
    rule: (state: MeetingState) => MeetingDecision,
  ) => {
    const asked = command(name);
    let given: Place | undefined;
    const decide = ({ state }: { readonly state: MeetingState }) => {
      given = state.place;
      return rule(state);
    };
    const { reply, when } = await book.timed(() =>
      patiently(() => decideWithPlaces(deps, asked, { meeting, wanted, decide })),
    );
    return { outcome: reply, when, given, key: asked.key };
  };

  return {
    busy: () => busy,

    /**
     * The applicant chooses an offered appointment time. With `twice`, the browser sends the choice a second time before the
     * first answer comes.
     */
    choose: async (meeting: string, place: Place, twice: boolean): Promise<Told> => {
      const key = newKey();
      const once = () =>
        book.timed(() => patiently(() => choosePlace(deps, { meeting, place, person, key })));
      const told = await Promise.all(twice ? [once(), once()] : [once()]);
      return (
        told.map(({ reply, when }) => noteBooking(book, { meeting, place, when, key }, reply)).at(-1) ??
        "otherwise"
      );
    },

    /** The coordinator books an appointment time for the meeting, or moves the meeting to another time. */
    move: async (meeting: string, place: Place): Promise<Told> => {
      const at = deps.now().toISOString();
      const { outcome, ...how } = await arrange("book-place", meeting, place, (state) =>
        decideBookPlace(state, place, at, state),
      );
      const { when, given } = how;
      const told = noteBooking(book, { meeting, place, ...how }, outcome);
      if (told === "booked" && given)
        book.place(given, { who: meeting, what: { type: "free", meeting }, ...when });
      return told === "booked" && given ? "moved" : told;
    },

    /** The applicant changes to another time (M8); with `twice`, the browser sends the change again. */
    change: async (meeting: string, place: Place, twice: boolean): Promise<Told> => {
      const key = newKey();
      const { place: from, asked } = (await deps.meetings.load(meeting)).state;
      if (!from || !asked) return "otherwise";
      const [request, number] = [requestOfMeeting(meeting), Number(meeting.split(".")[1])];
      const { day, time } = place;
      const instead = { day: from.day, time: from.time };
      const ask = { request, meeting: number, person: asked.person, day, time, instead, key };
      const once = () => book.timed(() => patiently(() => changePlace(deps, ask)));
      const told = await Promise.all(twice ? [once(), once()] : [once()]);
      return (
        told.map((one) => noteChange(book, { meeting, place, given: from, key }, one)).at(-1) ?? "otherwise"
      );
    },

    /** The applicant cancels the appointment. */
    cancel: async (meeting: string): Promise<Told> => {
      const at = deps.now().toISOString();
      const { outcome, when, given } = await arrange("cancel-place", meeting, undefined, (state) =>
        decideCancelPlace(state, "applicant", at),
      );
      if (!outcome.accepted || !given) return "otherwise";
      book.place(given, { who: meeting, what: { type: "free", meeting }, ...when });
      book.meeting(meeting, { who: meeting, what: { type: "cancel", place: placeId(given) }, ...when });
      return "cancelled";
    },

    offer: async (meeting: string, places: readonly Place[]): Promise<void> => {
      const asked = command("offer-places");
      const at = deps.now().toISOString();
      const offer = { places, until: offerUntil };
      await patiently(() =>
        deps.meetings.decide(meeting, asked, ({ state }) => decideOfferPlaces(state, offer, at, state)),
      );
    },

    /** An applicant without an appointment gets the day's next unused number (M9). With `twice`, the clerk taps twice. */
    walkIn: async (day: PublicDay, twice: boolean): Promise<Told> => {
      const key = newKey();
      const request = trackingCode(String(walkInsFrom + keys));
      await requestKeys.makeFor(request);
      const today = { ...deps, now: () => new Date(`${day.day}T06:00:00.000Z`) };
      const ask = { ...whoWalksIn, request, official: day.host, key };
      const once = () => book.timed(() => patiently(() => walkIn(today, ask)));
      const told = await Promise.all(twice ? [once(), once()] : [once()]);
      return (
        told.map(({ reply, when }) => noteWalkIn(book, day, { request, when, key }, reply)).at(-1) ??
        "otherwise"
      );
    },

    /**
     * Cancels the day of an official who is absent or has to leave; booked meetings among `staying` go to the deputy (M16).
     * @returns the meetings that lost their appointment time and wait again
     */
    cancelDay: async (
      { host, day, places, walkIns }: PublicDay,
      staying: readonly string[] = [],
    ): Promise<readonly string[]> => {
      const asked = command("cancel-day");
      const because = staying.length > 0 ? "left" : "official";
      const over = { meetings: staying, decide: (state: MeetingState) => handOver(state, deputy) };
      const { reply, when } = await book.timed(() =>
        patiently(() => cancelDay(deps, asked, { host, day }, because, over)),
      );
      if (!reply.accepted) throw new Error(`cancelling ${day} of ${host}: ${reply.refusal.code}`);
      const { moved } = reply;
      const all = [...places, ...walkIns];
      for (const place of all)
        book.place(place, { who: host, what: { type: "close", moved, staying }, ...when });
      for (const meeting of moved)
        book.meeting(meeting, { who: host, what: { type: "lose", places: all.map(placeId) }, ...when });
      return moved;
    },

    lookAtPlace: async (place: Place): Promise<void> => {
      const { reply, when } = await book.timed(() => deps.places.load(placeId(place)));
      book.place(place, { who: "desk", what: { type: "look", holders: reply.state.holders }, ...when });
    },

    lookAtMeeting: async (meeting: string): Promise<void> => {
      const { reply, when } = await book.timed(() => deps.meetings.load(meeting));
      const { place } = reply.state;
      book.meeting(meeting, { who: "desk", what: { type: "look", place: place && placeId(place) }, ...when });
    },
  };
}

interface Booking {
  readonly meeting: string;
  readonly place: Place;
  readonly when: { readonly invoked: number; readonly returned: number };
  readonly given?: Place | undefined;
  /** The idempotency key: only the first reply to a key is noted, since concurrent retries are one action. */
  readonly key: string;
}

interface WalkedIn extends Pick<Booking, "when" | "key"> {
  readonly request: string;
}

/**
 * Notes the number that the applicant got, and that all lower numbers were taken before. If the applicant got no number,
 * notes that all numbers were taken.
 */
function noteWalkIn(
  book: Notebook,
  { walkIns, places, came }: PublicDay,
  { request, when, key }: WalkedIn,
  reply: NumberedMeeting,
): Told {
  const isFull = "refused" in reply && reply.refused.code === "walk-ins-full";
  if ("refused" in reply && !isFull) return "otherwise";
  const index = "refused" in reply ? walkIns.length : reply.number - places.length - 1;
  const meeting = meetingId(request, 1);
  const hold = (place: Place, answer: "yes" | "taken") =>
    book.place(place, { who: meeting, what: { type: "hold", meeting, answer }, ...when });
  const given = walkIns[index];
  if (given && book.answered.has(key)) return "again";
  for (const place of walkIns.slice(0, index)) hold(place, "taken");
  if (!given) return "no number left";
  book.answered.add(key);
  came.add(meeting);
  hold(given, "yes");
  book.meeting(meeting, { who: meeting, what: { type: "book", place: placeId(given) }, ...when });
  return "given a number";
}

/** Notes that the applicant changed the appointment time: one decision freed the old time and booked the new one. */
function noteChange(
  book: Notebook,
  about: Omit<Booking, "when"> & { readonly given: Place },
  { reply, when }: { readonly reply: NotedMeeting; readonly when: Booking["when"] },
): Told {
  const outcome = "refused" in reply ? { accepted: false as const, refusal: reply.refused } : yes;
  const told = noteBooking(book, { ...about, when }, outcome);
  if (told !== "booked") return told;
  const { meeting, given } = about;
  book.place(given, { who: meeting, what: { type: "free", meeting }, ...when });
  return "changed";
}

const yes = { accepted: true } as const;

function noteBooking(
  book: Notebook,
  { meeting, place, when, given, key }: Booking,
  outcome:
    | { readonly accepted: true }
    | { readonly accepted: false; readonly refusal: Pick<Refusal, "code"> },
): Told {
  const hold = (answer: "yes" | "taken") =>
    book.place(place, { who: meeting, what: { type: "hold", meeting, answer }, ...when });
  if (outcome.accepted && book.answered.has(key)) return "again";
  if (outcome.accepted) {
    book.answered.add(key);
    hold("yes");
    const instead = given && { instead: placeId(given) };
    book.meeting(meeting, {
      who: meeting,
      what: { type: "book", place: placeId(place), ...instead },
      ...when,
    });
    return "booked";
  }
  if (outcome.refusal.code !== "place-taken") return "otherwise";
  hold("taken");
  return "taken";
}
