import type * as z from "zod/mini";
import { deskActions } from "../../../../shared/contracts/policy.ts";
import type { readDesk as contract } from "../../../../shared/contracts/staff/desk.ts";
import { defined } from "../../../../shared/defined.ts";
import { headOf, staffOf, triageUnit } from "../../../../shared/directory/lookups.ts";
import { officialEntry } from "../../../../shared/directory/officials.ts";
import type { Snapshot } from "../../../../shared/directory/snapshot.ts";
import { keyedHash } from "../../../../shared/documents/keyed-hash.ts";
import { mayAtDesk, mayI } from "../../../../shared/handler/auth/may-i.ts";
import { relationsToMeeting } from "../../../../shared/handler/auth/relations.ts";
import type { Staff } from "../../../../shared/handler/auth/staff.ts";
import { namesIn } from "../../access/names.ts";
import type { ReferralDeps } from "../../adapters/deps.ts";
import { daysOff } from "./days-off.ts";
import { remindersNow } from "./reminders-now.ts";
import { takenLately } from "./taken-lately.ts";

export type Desk = z.output<(typeof contract)["responses"][200]["body"]>;

/** Minutes without activity before a desk locks, where the organisation sets no other number. */
const usualIdleMinutes = 15;

/** The data of a desk: its user, their rights, and the choices of its fields, by the newest directory (R17, P1). */
export async function readDesk(
  deps: Pick<ReferralDeps, "directory" | "secret" | "views" | "now">,
  staff: Staff,
): Promise<Desk> {
  const { number, snapshot } = await deps.directory.current();
  const [taken, reminders] = await Promise.all([
    takenLately(deps, staff),
    remindersNow(deps, staff, snapshot),
  ]);
  const draftKey = keyedHash(await deps.secret.get(), "draft-key", staff.username).toString("base64url");
  return {
    number,
    organisation: snapshot.organisation.name,
    letterhead: { address: snapshot.organisation.address, phone: snapshot.organisation.phone },
    me: meOf(snapshot, staff),
    draftKey,
    idleMinutes: snapshot.timeLimits?.idleMinutes ?? usualIdleMinutes,
    ...(taken.length > 0 && { takenAway: [...taken] }),
    ...(reminders > 0 && { reminders }),
    colleagues: colleaguesOf(snapshot, staff),
    units: snapshot.units.map(({ outside, ...unit }) => ({ ...named(unit), ...(outside && { outside }) })),
    people: peopleOf(snapshot),
    triage: namesIn(snapshot).unit(triageUnit(snapshot)),
    officials: officialsOf(snapshot, staff),
    kinds: snapshot.kinds.map(({ fourEyes, subjects, withoutIdentity, ...kind }) => ({
      ...{ ...named(kind), fourEyes },
      ...(subjects && { subjects: [...subjects] }),
      ...(withoutIdentity && { withoutIdentity: true as const }),
    })),
    subjects: snapshot.subjects.map(named),
    provinces: snapshot.provinces.map(named),
    outcomes: snapshot.outcomes.map(
      ({ refusal, transfer = false, repeated = false, incomplete: _, authority: __, ...outcome }) => ({
        ...named(outcome),
        refusal,
        transfer,
        repeated,
      }),
    ),
    answerTemplates: [...(snapshot.answerTemplates ?? [])],
    daysOff: daysOff(snapshot, staff.unit, deps.now()),
  };
}

/** Copies only key and name, because a directory's entries have fields that a desk may not know. */
const named = ({ key, name }: { readonly key: string; readonly name: Desk["units"][number]["name"] }) => ({
  key,
  name,
});

function meOf(snapshot: Snapshot, staff: Staff): Desk["me"] {
  const names = namesIn(snapshot);
  return {
    ...names.staff(staff.username),
    unit: names.unit(staff.unit),
    roles: [...staff.roles],
    headOf: staff.headOf.map(names.unit),
    standsInFor: staff.standsInFor.map(names.staff),
    mayI: deskActions.filter((action) => mayAtDesk(action, staff)),
  };
}

/** All people except the outside authority's staff, who are never accused and own no commitments (R2, R11). */
function peopleOf({ staff, units }: Snapshot): Desk["people"] {
  const outside = new Set(units.filter((unit) => unit.outside).map(({ key }) => key));
  return staff
    .filter(({ unit }) => !outside.has(unit))
    .map(({ username, name, unit }) => ({ username, name, unit }));
}

/** The head of each unit except the outside authority, which receives no visitors here (M1). */
function officialsOf(snapshot: Snapshot, staff: Staff): Desk["officials"] {
  const names = namesIn(snapshot);
  return snapshot.units.flatMap(({ key, outside }) => {
    const host = outside ? undefined : headOf(snapshot, key)?.username;
    if (host === undefined) return [];
    const related = relationsToMeeting(staff, { host, unit: key, accused: false, inspects: false });
    const mine = mayI("publish-days", staff, related) === "yes";
    return [{ ...names.staff(host), unit: names.unit(key), mine, ...shownOf(snapshot, host) }];
  });
}

/** What the directory says about meetings with the official; nothing without an entry. */
function shownOf(snapshot: Snapshot, host: string) {
  const entry = officialEntry(snapshot, host);
  if (!entry) return {};
  const { title, closed, kinds, receivers, publicDays } = entry;
  return { title, ...defined({ closed: closed || undefined, kinds, receivers, publicDays }) };
}

/** The staff of the person's unit and of the units that they head, including the person. */
function colleaguesOf(snapshot: Snapshot, staff: Staff): Desk["colleagues"] {
  const units = [...new Set([staff.unit, ...staff.headOf])];
  return units
    .flatMap((unit) => staffOf(snapshot, unit))
    .map(({ username, name, unit, roles }) => ({ username, name, unit, roles: [...roles] }));
}
