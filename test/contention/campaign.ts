/**
 * Many people want few places at once (M5): workers choose, move, cancel and look, all on one public day at a time, and now
 * and then a day is cancelled at the same moment. Afterwards every history is checked for linearizability, and every row
 * against the capacity of its place.
 */

import type { BackOff } from "../../shared/back-off.ts";
import type { JournalStore } from "../../shared/journal/journal.ts";
import { type Random, randomOf } from "../simulation/core/random.ts";
import { type Actions, actionsIn, type Told } from "./actions.ts";
import { type Hall, openHall, type PublicDay, placesADay, someOf } from "./hall.ts";
import { type Judgement, judge } from "./judge.ts";
import { notebook } from "./notebook.ts";

export interface Plan {
  /** Rounded up to whole days of twenty. */
  readonly places: number;
  readonly workers: number;
  /** Bookings with a decided outcome: booked, or already taken. */
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

/** @param onDay called after each public day with the number of finished days. */
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
  /** The day and the same official's day before, between which meetings move. */
  readonly near: readonly PublicDay[];
  /** Meetings with a place, as far as the crowd knows. */
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

/** Mostly a meeting with a place, or without one, as far as the crowd knows. */
function anyone({ random, day, seated }: Crowd, hasPlace: boolean): string {
  const fitting = day.meetings.filter((meeting) => seated.has(meeting) === hasPlace);
  return random.pick(fitting.length === 0 || random.chance(0.1) ? day.meetings : fitting);
}

function noted(seated: Set<string>, meeting: string, told: Told): Told {
  if (told === "booked" || told === "moved" || told === "changed") seated.add(meeting);
  if (told === "cancelled") seated.delete(meeting);
  return told;
}

/** Cancels a meeting, whose applicant is then offered other places. */
async function giveUp({ actions, random, day }: Crowd, meeting: string): Promise<Told> {
  const told = await actions.cancel(meeting);
  if (told !== "cancelled") return told;
  const offer = someOf(random, day.places);
  await actions.offer(meeting, offer);
  day.offers.set(meeting, offer);
  return told;
}

/** In the last tenth of the day, two users cancel it at once. With `leaves`, half of the booked meetings go to the deputy (M16). */
async function cancelLate(crowd: Crowd, each: number, leaves: boolean): Promise<void> {
  const { actions, random, day, seated, counts } = crowd;
  while (crowd.left > each / 10) await actions.lookAtPlace(random.pick(day.places));
  const staying = leaves ? [...seated, ...day.came].filter(() => random.chance(0.5)) : [];
  for (const moved of await Promise.all([actions.cancelDay(day, staying), actions.cancelDay(day, staying)]))
    for (const meeting of moved) seated.delete(meeting);
  const what = leaves ? "day that the official left" : "day cancelled";
  counts[what] = (counts[what] ?? 0) + 1;
}
