/** Simulates officials, and the people who arrange meetings for them, who publish public days and cancel some (M4, M8, M16). */

import { cancelDayFor } from "../../../../functions/meeting/commands/cancel-day/cancel-day-for.ts";
import { makeFeed, revokeFeed } from "../../../../functions/meeting/commands/keep-feed.ts";
import { publishDaysFor } from "../../../../functions/meeting/commands/publish-days/publish-days-for.ts";
import { dayNumber, isoDay, weekdays } from "../../../../shared/domain/time/days.ts";
import { tehranDay } from "../../../../shared/domain/time/tehran-time.ts";
import { simulated } from "../../services/organisation.ts";
import type { Cast } from "../cast.ts";

/** Returns the people who may publish and cancel an official's public days: the official, and in some units a coordinator. */
const arranging = (host: string): readonly string[] => {
  const unit = simulated.staff.find(({ username }) => username === host)?.unit;
  return [
    host,
    ...simulated.staff.filter((one) => one.unit === unit && one.roles.includes("coordinator")),
  ].map((one) => (typeof one === "string" ? one : one.username));
};

const lastDays = 5;

/** Each official publishes the public days of a week; some cancel one of these days afterwards. */
export async function publicDays(cast: Cast): Promise<void> {
  await Promise.all(cast.receiving.map((host, n) => aWeekOf(cast, host, `days-${n}`)));
}

async function aWeekOf(cast: Cast, host: string, key: string): Promise<void> {
  const { run } = cast.world;
  await run.scheduler.sleep(run.random.between(0, 20_000));
  await publish(cast, host, key);
  if (run.random.chance(0.3)) await feed(cast, host, `${key}-feed`);
  if (!run.random.chance(0.5)) return;
  await run.scheduler.sleep(run.random.between(60_000, 1_300_000));
  await takeBack(cast, host, `${key}-back`);
}

/** Makes the link by which a calendar program reads the official's meetings, and in half of the cases revokes it (M13). */
async function feed(cast: Cast, host: string, key: string): Promise<void> {
  const { run, meeting } = cast.world;
  const username = run.random.pick(arranging(host));
  const step = { username, host, key };
  const ask = { who: username, bodiless: true as const };
  await cast.client.command({
    ...ask,
    name: "make-feed",
    key: `feed.${host}/${username}/${key}`,
    send: () => meeting.staffApi.invoke((deps) => makeFeed(deps, step, "fa")),
    read: (reply) =>
      "refused" in reply ? { accepted: false, code: reply.refused.code } : { accepted: true, value: reply },
  });
  if (!run.random.chance(0.5)) return;
  await run.scheduler.sleep(run.random.between(1_000, 300_000));
  const again = { ...step, key: `${key}-revoked` };
  await cast.client.command({
    ...ask,
    name: "revoke-feed",
    key: `feed.${host}/${username}/${again.key}`,
    send: () => meeting.staffApi.invoke((deps) => revokeFeed(deps, again)),
    read: (refused) =>
      refused ? { accepted: false, code: refused.refused.code } : { accepted: true, value: "revoked" },
  });
}

async function publish(cast: Cast, host: string, key: string): Promise<void> {
  const { run, meeting, wiring } = cast.world;
  const username = run.random.chance(0.9) ? run.random.pick(arranging(host)) : "c.ahmadi";
  const tomorrow = dayNumber(tehranDay(new Date(run.scheduler.now()))) + 1;
  const pattern = {
    host,
    weekdays,
    first: isoDay(tomorrow),
    last: isoDay(tomorrow + lastDays - 1),
    from: "00:00",
    minutes: 5,
    places: run.random.between(1, 2),
    capacity: run.random.pick([1, 1, 2]),
    walkIns: run.random.pick([0, 1, 2]),
  };
  await cast.client.command({
    name: "publish-days",
    who: username,
    key: `${host}/${username}/${key}`,
    // No retry with another body is sent, since another body may publish other days.
    bodiless: true,
    send: () =>
      meeting.staffApi.invoke((deps) =>
        publishDaysFor(wiring.publishes(deps, run), { username, key }, pattern),
      ),
    read: (reply) =>
      "refused" in reply
        ? { accepted: false, code: reply.refused.code }
        : { accepted: true, value: "published" },
  });
}

/** Cancels today's public day or one of the next two, because the official is absent or had to leave. */
async function takeBack(cast: Cast, host: string, key: string): Promise<void> {
  const { run, meeting } = cast.world;
  const username = run.random.pick(arranging(host));
  const today = dayNumber(tehranDay(new Date(run.scheduler.now())));
  const day = isoDay(run.random.pick([today, today + 1, today + 1, today + 2]));
  const because = run.random.pick(["official", "left"] as const);
  await cast.client.command({
    name: "cancel-day",
    who: username,
    key: `${host}/${username}/${key}`,
    // No retry with another body is sent, since cancelling a cancelled day changes nothing, whatever the reason.
    bodiless: true,
    send: () =>
      meeting.staffApi.invoke((deps) => cancelDayFor(deps, { username, key }, { host, day, because })),
    read: (reply) =>
      "refused" in reply
        ? { accepted: false, code: reply.refused.code }
        : { accepted: true, value: "cancelled" },
  });
}

/** Cancels a public day of one official, perhaps today's, while visitors come. */
export async function leaveEarly(cast: Cast, key: string): Promise<void> {
  const { run } = cast.world;
  if (cast.receiving.length > 0) await takeBack(cast, run.random.pick(cast.receiving), key);
}
