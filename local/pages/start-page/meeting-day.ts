/**
 * Finds the meeting that the next step of the meeting tour opens, through the staff API, signed in as the
 * coordinator.
 */
import { signIn } from "../../issuers/staff/sign-in.ts";
import { coordinator, official } from "./meeting-tour.ts";

/** The date and the time of a meeting in Tehran. */
export interface MeetingTime {
  readonly day: string;
  readonly time: string;
}

interface Listed {
  readonly stage: string;
  readonly place?: MeetingTime;
}

/**
 * The stages in which a meeting may be for each step: `door` is the step in which the citizen arrives, and
 * `minutes` the step in which the minutes of the meeting are written.
 */
const stages = {
  door: ["booked", "arrived", "called"],
  minutes: ["in-session", "finished"],
} as const;

export type At = keyof typeof stages;

const twoWeeks = 15 * 86_400_000;
const isoDay = new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Tehran" });

/** Returns the official's next meeting that a step can open, from today on; undefined when there is none. */
export async function meetingToOpen(pages: string, now: Date, at: At): Promise<MeetingTime | undefined> {
  const { access } = await signIn(pages, coordinator);
  const read = async <T>(path: string): Promise<T> => {
    const answer = await fetch(`${pages}/api/staff${path}`, {
      headers: { authorization: `Bearer ${access}` },
    });
    if (!answer.ok) throw new Error(`${path} was answered with ${answer.status}`);
    return (await answer.json()) as T;
  };
  const [first, last] = [isoDay.format(now), isoDay.format(now.getTime() + twoWeeks)];
  const { places } = await read<{ places: readonly { day: string; holders: number }[] }>(
    `/places?host=${official}&first=${first}&last=${last}`,
  );
  const days = [...new Set(places.filter(({ holders }) => holders > 0).map(({ day }) => day))].sort();
  for (const day of days) {
    const { items } = await read<{ items: readonly Listed[] }>(
      `/meetings?list=day&host=${official}&day=${day}`,
    );
    const found = nearest(items, at);
    if (found) return found;
  }
  return undefined;
}

/** Returns the earliest of these meetings that a step can open; undefined when there is none. */
export const nearest = (items: readonly Listed[], at: At): MeetingTime | undefined =>
  items
    .filter(({ stage }) => (stages[at] as readonly string[]).includes(stage))
    .flatMap(({ place }) => (place ? [place] : []))
    .sort((one, other) => one.time.localeCompare(other.time))[0];
