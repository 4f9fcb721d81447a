import type { EventEnvelope } from "../../../../events/define-event.ts";
import type { DeskWork } from "../../../../shared/contracts/fields/desk-work.ts";
import { defined } from "../../../../shared/defined.ts";
import { hasRole, staffMember } from "../../../../shared/directory/lookups.ts";
import type { Directory, Role, Snapshot } from "../../../../shared/directory/snapshot.ts";
import { tehranDay } from "../../../../shared/domain/time/tehran-time.ts";
import { staffIn } from "../../../../shared/handler/auth/staff.ts";
import { fingerprintOf } from "../../../../shared/journal/fingerprint.ts";
import type { Journal } from "../../../../shared/journal/journal.ts";
import type { DeskDayFact, DeskDayState } from "../../journals/desk-day-facts.ts";
import { deskDayId } from "../../journals/journal-desk-days.ts";
import { type ClerkStands, decideNoteDeskAct, ordinaryOf } from "../../rules/rules-desk-days.ts";

export interface DeskDayDeps {
  readonly deskDays: Journal<DeskDayState, DeskDayFact>;
  readonly directory: Directory;
  readonly now: () => Date;
}

/** The event of the act, and its actor. */
type Heard = Pick<EventEnvelope, "id" | "time" | "actor">;

const deskRoles = ["clerk", "phone-operator"] as const satisfies readonly Role[];

/**
 * Counts a clerk's act on the day in Tehran on which it was done, and records the limits that the clerk exceeds (R15).
 * Repeats count once; acts of other staff are ignored.
 */
export async function noteDeskAct(
  { deskDays, directory, now }: DeskDayDeps,
  { id: key, time, actor }: Heard,
  what: DeskWork,
  request?: string,
): Promise<void> {
  const clerk = actor?.slice("staff:".length);
  if (clerk === undefined) return;
  const { number, snapshot } = await directory.current();
  const day = tehranDay(new Date(time));
  const stands = standsIn(snapshot, clerk, day) ?? (what === "identification" ? notAtDesk : undefined);
  if (!stands) return;
  const id = deskDayId(clerk, day);
  const act = { what, at: time, ...defined({ request }) };
  const command = {
    ...{ name: "note-desk-act", actor: `event:${key}`, key, fingerprint: fingerprintOf(act) },
    ...{ at: now(), directory: number, correlation: id },
  };
  const ordinary = ordinaryOf(snapshot.timeLimits);
  const outcome = await deskDays.decide(id, command, ({ state }) =>
    decideNoteDeskAct(state, act, stands, ordinary),
  );
  if (!outcome.accepted) throw new Error(`Counting an act was refused: ${outcome.refusal.code}`);
}

/** For a clerk who identified a person and has since lost the desk's roles: inspection oversees such a clerk. */
const notAtDesk: ClerkStands = { toInspection: true };

/**
 * The clerk's unit, and whether inspection oversees the clerk. Undefined for staff who do not work at the desk.
 * Inspection oversees a clerk whose account was removed after the act.
 */
function standsIn(snapshot: Snapshot, clerk: string, day: string): ClerkStands | undefined {
  const member = staffMember(snapshot, clerk);
  if (!member) return { toInspection: true };
  if (!deskRoles.some((role) => hasRole(member, role))) return undefined;
  const { unit } = member;
  return { unit, toInspection: staffIn(snapshot, clerk, day)?.headOf.includes(unit) ?? true };
}
