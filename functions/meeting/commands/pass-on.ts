/** Places that are free are offered to who waits for them, by themselves, once in each office hour (M6, M7). */

import { defined } from "../../../shared/defined.ts";
import { staffMember } from "../../../shared/directory/lookups.ts";
import type { Snapshot } from "../../../shared/directory/snapshot.ts";
import { limitsOf, officeOf } from "../../../shared/directory/timing.ts";
import { dayNumber, isoDay } from "../../../shared/domain/time/days.ts";
import { tehranDay, tehranDayNumber, tehranTime } from "../../../shared/domain/time/tehran-time.ts";
import type { Minute } from "../../../shared/handler/queue/every-minute.ts";
import { fingerprintOf } from "../../../shared/journal/fingerprint.ts";
import type { MeetingDeps } from "../adapters/deps.ts";
import { type Place, placeId } from "../journals/place-id.ts";
import { requestOfMeeting } from "../meeting/meeting-id.ts";
import { type ListedMeeting, toBeOfferedList, waitingList } from "../projections/build-views.ts";
import { placesIn } from "../queries/free-places.ts";
import { decidePassOn, isAhead } from "../rules/arranging.ts";
import { passedOnUntil } from "../rules/offer-until.ts";
import { type Room, sharedOut } from "../rules/sharing-out.ts";

export type PassOnDeps = Pick<MeetingDeps, "meetings" | "views" | "directory" | "now">;

/** A batch is taken up in these minutes of an hour, so that one that went wrong is made up for. */
const minutesOfBatch = 3;
/** How far ahead is looked for places; nearer than a day nobody could prepare. */
const ahead = 30;
const hour = 3_600_000;
const notice = 24 * hour;

/**
 * Each official's free places of the coming days, as far as they are in nobody's offer, go to who waits for that official with
 * an approved meeting: who lost a time first, then by how long they wait. Not where somebody has to think first: of who stayed
 * away or let two offers pass, and of meetings that an inspector attends. Told again it offers to nobody who has an offer.
 *
 * @returns to how many places were offered.
 */
export async function passOn(deps: PassOnDeps, minute: Minute): Promise<number> {
  const waiting = await rowsOf(deps, toBeOfferedList);
  const at = deps.now();
  if (waiting.length === 0 || Number(tehranTime(at).slice(3)) >= minutesOfBatch) return 0;
  const { number, snapshot } = await deps.directory.current();
  const most = mostOffered(snapshot);
  let offered = 0;
  for (const [host, rows] of Map.groupBy(waiting, (row) => row.host)) {
    if (most === 0 || !minute.hasTime()) break;
    if (!isOpen(snapshot, host, at)) continue;
    const shares = sharedOut(
      rows.map(({ meeting }) => meeting),
      await roomOf(deps, host, at),
      most,
    );
    for (const [meeting, places] of shares) {
      await offer(deps, meeting, places, { number, snapshot });
      offered += 1;
    }
  }
  return offered;
}

/** To how many times anybody is offered at once. */
export const mostOffered = (snapshot: Snapshot): number => limitsOf(snapshot).offers ?? 3;

/** In the office hours of the official's unit: whoever is told has an office to call. */
export function isOpen(snapshot: Snapshot, host: string, at: Date): boolean {
  const office = officeOf(snapshot, staffMember(snapshot, host)?.unit ?? "");
  const { works, opens, closes } = office.day(tehranDayNumber(at.getTime()));
  return works && opens <= at.getTime() && at.getTime() < closes;
}

/** Free places that are in no offer that stands. */
async function roomOf(deps: PassOnDeps, host: string, at: Date): Promise<readonly Room[]> {
  const today = dayNumber(tehranDay(at));
  const span = { host, first: isoDay(today + 1), last: isoDay(today + ahead) };
  const [places, waiting] = await Promise.all([placesIn(deps.views, span), rowsOf(deps, waitingList(host))]);
  const out = Map.groupBy(
    waiting.flatMap(({ offered = [] }) => offered),
    placeId,
  );
  const earliest = new Date(at.getTime() + notice).toISOString();
  return places
    .filter((place) => isAhead(place, earliest))
    .map(({ day, time, capacity, holders }) => {
      const inOffers = out.get(placeId({ host, day, time }))?.length ?? 0;
      return { host, day, time, left: Math.max(0, capacity - holders - inOffers) };
    });
}

async function offer(
  { meetings, now }: PassOnDeps,
  id: string,
  places: readonly Place[],
  { number: directory, snapshot }: Awaited<ReturnType<MeetingDeps["directory"]["current"]>>,
): Promise<void> {
  const known = await meetings.standing(id);
  const at = now();
  const command = {
    name: "pass-on",
    actor: "clock",
    key: `pass-on/${known.version}`,
    fingerprint: fingerprintOf({ meeting: id, version: known.version }),
    at,
    directory,
    correlation: requestOfMeeting(id),
  };
  const outcome = await meetings.decide(
    id,
    command,
    ({ state }) => decidePassOn(state, { places, until: passedOnUntil(snapshot, state, places, at) }),
    known,
  );
  if (!outcome.accepted) throw new Error(`passing places on was refused: ${outcome.refusal.code}`);
}

async function rowsOf({ views }: Pick<PassOnDeps, "views">, list: string): Promise<readonly ListedMeeting[]> {
  const rows: ListedMeeting[] = [];
  let after: string | undefined;
  do {
    const page = await views.list(list, { limit: 100, ...defined({ after }) });
    rows.push(...page.items.map(({ data }) => data as ListedMeeting));
    after = page.next;
  } while (after !== undefined);
  return rows;
}
