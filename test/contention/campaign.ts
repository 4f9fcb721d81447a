/**
 * Many applicants want few appointment times (“places”) at once (M5): concurrent workers choose, move, cancel and read
 * places of one official's public day, and some days are cancelled meanwhile. Then every history is checked for
 * linearizability, and every place for its capacity.
 */

import type { BackOff } from "../../shared/back-off.ts";
import type { JournalStore } from "../../shared/journal/journal.ts";
import { type Random, randomOf } from "../simulation/core/random.ts";
import { type Actions, actionsIn, type Told } from "./actions.ts";
import { type Hall, openHall, type PublicDay, placesADay, someOf } from "./hall.ts";
import { type Judgement, judge } from "./judge.ts";
import { notebook } from "./notebook.ts";

export interface Plan {
  /** The number of places, rounded up to whole days of twenty places. */
  readonly places: number;
  readonly workers: number;
  /** The number of bookings to play: calls that were answered with booked, moved, changed or already taken. */
  readonly bookings: number;
  readonly seed: number;
}

export interface Ports {
  readonly store: JournalStore;
  readonly backOff: BackOff;
}

/** How often each answer was given. */
export type Counts = Record<string, number>;

export interface Result extends Judgement {
  readonly counts: Counts;
}

/**
 * Plays the concurrent bookings of each official's public day, one day after another. @param onDay is called after each
 * day with the number of days played so far
 */
export async function contend(
  ports: Ports,
  plan: Plan,
  onDay: (over: number) => void = () => {},
): Promise<Result> {
  const random = randomOf(plan.seed);
  const hall = await openHall({ ...ports, random }, Math.ceil(plan.places / placesADay));
  const book = notebook();
  const actions = actionsIn(hall, book);
  const counts: Counts = {};
  const each = Math.ceil(plan.bookings / hall.days.length);
  for (const [n, day] of hall.days.entries()) {
    const crowd: Crowd = {
      ...{ actions, random, counts, day },
      near: nearOf(hall, n),
      seated: new Set(),
      left: each,
    };
    const hours = Array.from({ length: plan.workers }, () => work(crowd));
    await Promise.all(n % 5 > 2 ? [...hours, cancelLate(crowd, each, n % 5 === 4)] : hours);
    onDay(n + 1);
  }
  counts["asked again because it was busy"] = actions.busy();
  return { ...(await judge(hall, book, ports.store)), counts };
}

interface Crowd {
  readonly actions: Actions;
  readonly random: Random;
  readonly counts: Counts;
  readonly day: PublicDay;
  /** The two days between which meetings are moved: this public day and the previous day of the same official. */
  readonly near: readonly PublicDay[];
  /** The meetings that have an appointment time, according to the answers that the workers got. */
  readonly seated: Set<string>;
  left: number;
}

const nearOf = ({ days }: Hall, n: number): readonly PublicDay[] =>
  days.slice(Math.max(0, n - 1), n + 1).filter(({ host }) => host === days[n]?.host);

async function work(crowd: Crowd): Promise<void> {
  while (crowd.left > 0) {
    const what = await act(crowd);
    crowd.counts[what] = (crowd.counts[what] ?? 0) + 1;
    if (["booked", "moved", "changed", "taken"].includes(what)) crowd.left -= 1;
  }
}

async function act(crowd: Crowd): Promise<string> {
  const { actions, random, day, near, seated } = crowd;
  const [meeting, sitting] = [anyone(crowd, false), anyone(crowd, true)];
  const [dice, place] = [random.next(), random.pick(day.offers.get(meeting) ?? day.places)];
  if (dice < 0.72) return noted(seated, meeting, await actions.choose(meeting, place, random.chance(0.05)));
  const [twice, other] = [random.chance(0.05), random.pick(random.pick(near).places)];
  if (dice < 0.78) return noted(seated, sitting, await actions.change(sitting, other, twice));
  if (dice < 0.82) return noted(seated, sitting, await actions.move(sitting, other));
  if (dice < 0.92) return noted(seated, sitting, await giveUp(crowd, sitting));
  if (dice < 0.925) return actions.walkIn(day, random.chance(0.05));
  await (dice < 0.96 ? actions.lookAtPlace(place) : actions.lookAtMeeting(meeting));
  return "looked";
}

/** A random meeting: with `hasPlace`, mostly one with an appointment time, otherwise mostly one without. */
function anyone({ random, day, seated }: Crowd, hasPlace: boolean): string {
  const fitting = day.meetings.filter((meeting) => seated.has(meeting) === hasPlace);
  return random.pick(fitting.length === 0 || random.chance(0.1) ? day.meetings : fitting);
}

function noted(seated: Set<string>, meeting: string, told: Told): Told {
  if (told === "booked" || told === "moved" || told === "changed") seated.add(meeting);
  if (told === "cancelled") seated.delete(meeting);
  return told;
}

/** Cancels a meeting's appointment. The applicant is then offered other times. */
async function giveUp({ actions, random, day }: Crowd, meeting: string): Promise<Told> {
  const told = await actions.cancel(meeting);
  if (told !== "cancelled") return told;
  const offer = someOf(random, day.places);
  await actions.offer(meeting, offer);
  day.offers.set(meeting, offer);
  return told;
}

/**
 * Two users cancel the day at the same time, when a tenth of the bookings is still to come. With `leaves`, half of the
 * meetings stay (M16).
 */
async function cancelLate(crowd: Crowd, each: number, leaves: boolean): Promise<void> {
  const { actions, random, day, seated, counts } = crowd;
  while (crowd.left > each / 10) await actions.lookAtPlace(random.pick(day.places));
  const staying = leaves ? [...seated, ...day.came].filter(() => random.chance(0.5)) : [];
  for (const moved of await Promise.all([actions.cancelDay(day, staying), actions.cancelDay(day, staying)]))
    for (const meeting of moved) seated.delete(meeting);
  const what = leaves ? "day that the official left" : "day cancelled";
  counts[what] = (counts[what] ?? 0) + 1;
}
