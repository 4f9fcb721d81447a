/**
 * Finds the people to warn about a meeting's deadline (D7), and the heads to whom a delay is escalated (D8). People
 * with a conflict of interest in the case are left out. The units are those above the official, or above inspection
 * when the official is accused (M3).
 * Pure functions.
 */

import { headOf, inspectionUnit, staffMember } from "../../../../shared/directory/lookups.ts";
import { onward } from "../../../../shared/directory/place.ts";
import type { Snapshot } from "../../../../shared/directory/snapshot.ts";
import { limitsOf, officeOf } from "../../../../shared/directory/timing.ts";
import { whoHears } from "../../../../shared/directory/who-hears.ts";
import { timeOfLevel } from "../../../../shared/domain/time/clock-left.ts";
import { tehranDay } from "../../../../shared/domain/time/tehran-time.ts";
import { gateOf } from "../../access/conflict.ts";
import { isAccused } from "../../access/meeting-policy.ts";
import { timedBy } from "../../meeting/decision-deadline.ts";
import type { MeetingState } from "../../meeting/meeting-state.ts";
import type { DueTimes } from "../../rules/due.ts";

/**
 * Returns the input of the rules in `due.ts` for this meeting: the moments of escalations, and the people to warn or to
 * escalate to.
 *
 * @param snapshot the directory in force, which names the people and has the calendar.
 */
export function timesOf(snapshot: Snapshot, state: MeetingState, at: Date): DueTimes {
  const { nearest, reached, heads, supervisor } = whoHears(
    snapshot,
    gateOf(snapshot, state, at),
    tehranDay(at),
  );
  const { owner, unit } = ownerOf(snapshot, state, at);
  const line = lineOf(snapshot, owner, unit);
  const found = reached(owner);
  const owners = found.length > 0 ? found : heads(unit);
  const office = officeOf(snapshot, staffMember(snapshot, state.host)?.unit ?? "");
  const step = { in: "working-days", takes: limitsOf(snapshot).levelDays } as const;
  return {
    now: at.toISOString(),
    above: (told) => nearest(line, told),
    owners,
    supervisor: supervisor(unit, owners),
    recount: (running) => timedBy(snapshot, running),
    levelAt: (due, level) => timeOfLevel(new Date(due), level, step, office).toISOString(),
  };
}

/**
 * Returns the person who must act, and that person's unit. This is the official or, for an accused official, the
 * attending inspector. When no inspector attends, only inspection's unit is returned (M3).
 */
function ownerOf(
  snapshot: Snapshot,
  state: MeetingState,
  at: Date,
): { readonly owner: string | undefined; readonly unit: string } {
  const { host, attends } = state;
  const owner = attends ?? (isAccused(snapshot, state, at) ? undefined : host);
  const unit = owner === undefined ? inspectionUnit(snapshot)?.key : staffMember(snapshot, owner)?.unit;
  return { owner, unit: unit ?? "" };
}

/**
 * The units to whose heads a delay is escalated, from the lowest: the unit of the person who must act (`owner`), then
 * the units above. A unit that this person heads is left out.
 */
function lineOf(snapshot: Snapshot, owner: string | undefined, unit: string): readonly string[] {
  const line = [unit, ...onward(snapshot, unit)];
  return [...new Set(line)].filter((key) => owner === undefined || headOf(snapshot, key)?.username !== owner);
}
