/** Reads the inboxes of units in the simulated system: how full they are, and which cases they show. */

import { answeredOf, unitList } from "../../../functions/referral/projections/build-views.ts";
import { tehranDay, tehranTime } from "../../../shared/domain/time/tehran-time.ts";
import type { View } from "../../../shared/journal/views.ts";
import type { Inboxes } from "../report.ts";
import type { Stage } from "./stage.ts";

const inbox = unitList("");
const archive = answeredOf(inbox);

/** Returns the case of a row of an inbox, and whether the row is that of the case's unit. */
function rowOf({ id }: View) {
  const [, code = "", name] = id.split("#");
  return { code, isOfUnit: name === "unit" };
}

/** Returns how full each inbox is now. */
export function inboxesOf({ inboxes, time, accepted, office }: Stage): Inboxes {
  const now = time.now();
  const units = [...inboxes.lists].flatMap(([list, rows]) =>
    list.startsWith(inbox) && rows.length > 0 ? [[list.slice(inbox.length), rows] as const] : [],
  );
  const registered = units.flatMap(([, rows]) => rows.map((row) => accepted.get(rowOf(row).code)?.at ?? now));
  const oldest = registered.reduce((least, at) => Math.min(least, at), now);
  return {
    at: `${tehranDay(new Date(now)).slice(5)} ${tehranTime(new Date(now))}`,
    cases: registered.length,
    oldest: Number(office.hoursBetween(oldest, now).toFixed(1)),
    units: Object.fromEntries(units.map(([unit, rows]) => [unit, rows.length])),
  };
}

/** Counts the accepted requests that are answered or wait in exactly one inbox; any other request is lost. */
export function whereabouts({ world, inboxes, accepted }: Stage) {
  const places = new Map<string, number>();
  const done = new Set<string>();
  for (const view of inboxes.all()) {
    const { code, isOfUnit } = rowOf(view);
    if (!isOfUnit) continue;
    if (view.list?.startsWith(archive)) done.add(code);
    else if (view.list?.startsWith(inbox)) places.set(code, (places.get(code) ?? 0) + 1);
  }
  const cases = new Set(world.referral.table.rows.map(({ id }) => id));
  const isWaiting = (code: string) => places.get(code) === 1 && !done.has(code);
  const isDone = (code: string) => done.has(code) && !places.has(code);
  const codes = [...accepted.keys()];
  return {
    answered: codes.filter(isDone).length,
    waiting: codes.filter(isWaiting).length,
    lost: codes.filter((code) => !cases.has(code) || !(isWaiting(code) || isDone(code))),
  };
}
