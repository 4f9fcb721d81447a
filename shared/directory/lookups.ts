/**
 * Finds entries in a snapshot of the directory. Unless noted, a function returns undefined when there is no
 * such entry.
 */
import type { Partner, Role, Snapshot } from "./snapshot.ts";

type Units = Pick<Snapshot, "units">;
type People = Pick<Snapshot, "staff">;

export type Unit = Snapshot["units"][number];
export type StaffMember = Snapshot["staff"][number];
export type Kind = Snapshot["kinds"][number];
export type OutcomeEntry = Snapshot["outcomes"][number];
export type Subject = Snapshot["subjects"][number];
export type Province = Snapshot["provinces"][number];
export type Template = Snapshot["templates"][number];
export type RoutingRule = Snapshot["routing"][number];

const byKey = <Entry extends { readonly key: string }>(entries: readonly Entry[], key: string) =>
  entries.find((entry) => entry.key === key);

export const unit = (snapshot: Units, key: string): Unit | undefined => byKey(snapshot.units, key);
export const kind = (snapshot: Snapshot, key: string): Kind | undefined => byKey(snapshot.kinds, key);
export const subject = (snapshot: Snapshot, key: string): Subject | undefined =>
  byKey(snapshot.subjects, key);
export const province = (snapshot: Snapshot, key: string): Province | undefined =>
  byKey(snapshot.provinces, key);
export const outcome = (snapshot: Snapshot, key: string): OutcomeEntry | undefined =>
  byKey(snapshot.outcomes, key);
export const routingRule = (snapshot: Snapshot, key: string): RoutingRule | undefined =>
  byKey(snapshot.routing, key);
/** C8: the partner system with this key. */
export const partnerIn = ({ partners = [] }: Snapshot, key: string): Partner | undefined =>
  byKey(partners, key);

/**
 * The member of staff with this user name; undefined when the snapshot has none.
 * @example
 * const unit = staffMember(snapshot, username)?.unit;
 */
export const staffMember = (snapshot: People, username: string): StaffMember | undefined =>
  snapshot.staff.find((member) => member.username === username);

/** The members of a unit. */
export const staffOf = (snapshot: People, unitKey: string): readonly StaffMember[] =>
  snapshot.staff.filter((member) => member.unit === unitKey);

/** The unit of a person. */
export const unitOf = (snapshot: Units & People, username: string): Unit | undefined =>
  unit(snapshot, staffMember(snapshot, username)?.unit ?? "");

export const hasRole = (member: StaffMember, role: Role): boolean => member.roles.includes(role);

/** The head of a unit. An accepted snapshot has exactly one head for each unit. */
export const headOf = (snapshot: People, unitKey: string): StaffMember | undefined =>
  staffOf(snapshot, unitKey).find((member) => hasRole(member, "head"));

/** The units above a unit, the nearest first. */
export function above(snapshot: Units, unitKey: string): readonly Unit[] {
  const found: Unit[] = [];
  let next = unit(snapshot, unitKey)?.parent;
  while (next !== undefined && !found.some((one) => one.key === next)) {
    const parent = unit(snapshot, next);
    if (parent === undefined) break;
    found.push(parent);
    next = parent.parent;
  }
  return found;
}

/** The units below a unit at any depth, without the unit itself. */
export function below(snapshot: Units, unitKey: string): readonly Unit[] {
  const found: Unit[] = [];
  const within = new Set([unitKey]);
  for (let size = 0; size < within.size; ) {
    size = within.size;
    for (const one of snapshot.units.filter(
      ({ key, parent }) => within.has(parent ?? "") && !within.has(key),
    )) {
      within.add(one.key);
      found.push(one);
    }
  }
  return found;
}

/** R2: the inspection unit. An accepted snapshot has one. */
export const inspectionUnit = (snapshot: Pick<Snapshot, "units" | "organisation">): Unit | undefined =>
  unit(snapshot, snapshot.organisation.inspection ?? "");

/**
 * Whether the unit is inspection or the outside authority (R2). The outside authority gets the cases that
 * inspection may not hold.
 */
export const inspects = (snapshot: Pick<Snapshot, "units" | "organisation">, unitKey: string): boolean =>
  inspectionUnit(snapshot)?.key === unitKey || outsideUnit(snapshot)?.key === unitKey;

/** S3: whether requests of this kind always go to inspection, whatever units or people they are about. */
export const isByInspection = (snapshot: Pick<Snapshot, "kinds">, kindKey: string | undefined): boolean =>
  snapshot.kinds.some(({ key, byInspection }) => key === kindKey && byInspection === true);

/** C3: whether requests of this kind are reports without a name, to which no result is given. */
export const isWithoutIdentity = (snapshot: Pick<Snapshot, "kinds">, kindKey: string | undefined): boolean =>
  snapshot.kinds.some(({ key, withoutIdentity }) => key === kindKey && withoutIdentity === true);

/**
 * The subjects that a request of this kind may have: the subjects in the kind's own list; for a kind without
 * a list, the subjects that no kind lists.
 */
export function subjectsOf(
  snapshot: Pick<Snapshot, "kinds" | "subjects">,
  kindKey: string,
): Snapshot["subjects"] {
  const own = snapshot.kinds.find(({ key }) => key === kindKey)?.subjects;
  const taken = own ?? snapshot.kinds.flatMap(({ subjects = [] }) => subjects);
  return snapshot.subjects.filter(({ key }) => taken.includes(key) === (own !== undefined));
}

/**
 * R2: the outside authority, for cases that no inside unit may hold. An accepted snapshot has exactly one.
 */
export const outsideUnit = (snapshot: Units): Unit | undefined =>
  snapshot.units.find(({ outside }) => outside === true);

/**
 * The unit that gets cases for which no specific routing rule matches: the unit of the last rule, which has
 * no condition.
 */
export const triageUnit = (snapshot: Snapshot): string => snapshot.routing.at(-1)?.unit ?? "";

/**
 * Tells whether a second person must approve the answer (four-eyes approval, R10), because the request's kind
 * requires this or the outcome is a refusal. Also true when the directory lacks the kind or outcome.
 */
export const needsApproval = (snapshot: Snapshot, kindKey: string, outcomeKey: string): boolean =>
  (kind(snapshot, kindKey)?.fourEyes ?? true) || (outcome(snapshot, outcomeKey)?.refusal ?? true);

export const template = (
  snapshot: Snapshot,
  key: string,
  channel: Template["channel"],
  language: Template["language"],
): Template | undefined =>
  snapshot.templates.find(
    (entry) => entry.key === key && entry.channel === channel && entry.language === language,
  );
