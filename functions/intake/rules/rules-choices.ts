/** Which of the directory's choices a registration may name. */

import { aboutUs } from "../../../shared/contracts/fields/about.ts";
import { matchAccused } from "../../../shared/directory/accused-names.ts";
import { handOffOf } from "../../../shared/directory/guidance.ts";
import { kind, subjectsOf } from "../../../shared/directory/lookups.ts";
import type { Channel, Snapshot } from "../../../shared/directory/snapshot.ts";
import type { Parties } from "../../../shared/domain/cases/conflict-of-interest.ts";
import type { Refusal } from "../../../shared/journal/journal.ts";

/** R2: the units that can be accused: all but the outside authority. */
export const insideUnits = ({ units }: Snapshot): Snapshot["units"] =>
  units.filter(({ outside }) => !outside);

/** The choices in a registration, as keys of the directory. */
export interface Chosen {
  readonly about?: string | undefined;
  readonly kind: string;
  readonly subject: string;
  readonly province?: string | undefined;
  readonly complainedOfUnit?: string | undefined;
  readonly knownTo?: "unit" | "inspection" | undefined;
  readonly channel?: string | undefined;
  /** C3: set for a report without identity. */
  readonly withoutIdentity?: true | undefined;
}

/** S3: the kind of request that is an emergency; undefined where the organisation takes none. */
export const emergencyKind = ({ kinds }: Pick<Snapshot, "kinds">): Snapshot["kinds"][number] | undefined =>
  kinds.find(({ byInspection }) => byInspection);

/** S3: the channels by which emergencies arrive: the web, the telephone 128, and the national system FOAD. */
const ofEmergencies: readonly string[] = [
  "foad-web",
  "phone-128",
  "partner-foad",
] satisfies readonly Channel[];

/**
 * Whether this registration may have this kind of request. S3: the kind for emergencies needs a channel of emergencies.
 * C3: a report without identity has its own kinds, which no other request may have.
 */
const isOffered = (
  { onWeb, byInspection = false, withoutIdentity = false }: Snapshot["kinds"][number],
  { channel, withoutIdentity: asReport }: Chosen,
) =>
  withoutIdentity === (asReport === true) && (byInspection ? ofEmergencies.includes(channel ?? "") : onWeb);

/**
 * Refuses choices that the directory does not offer: kinds, subjects and provinces (C3), the outside authority as
 * the accused (R2), other bodies' matters (C5), and the choice to hide one's identity for kinds that do not offer it
 * (C15).
 */
export function unknownChoice(chosen: Chosen, snapshot: Snapshot): Refusal | undefined {
  const { about, province, complainedOfUnit: of, knownTo } = chosen;
  const known: Readonly<Record<Exclude<keyof Chosen, "channel" | "withoutIdentity">, boolean>> = {
    about: about === undefined || about === aboutUs || handOffOf(snapshot, about) !== undefined,
    kind: snapshot.kinds.some((kind) => kind.key === chosen.kind && isOffered(kind, chosen)),
    subject: subjectsOf(snapshot, chosen.kind).some(({ key }) => key === chosen.subject),
    province: province === undefined || snapshot.provinces.some((one) => one.key === province),
    complainedOfUnit: of === undefined || insideUnits(snapshot).some(({ key }) => key === of),
    knownTo: knownTo !== "inspection" || kind(snapshot, chosen.kind)?.mayHide === true,
  };
  const fields = Object.entries(known).flatMap(([field, isKnown]) => (isKnown ? [] : [field]));
  return fields.length === 0 ? undefined : { code: "unknown-choice", details: { fields: fields.join(",") } };
}

/** R2: the accused of a registration. */
export interface Accused {
  /** The accused unit, the people named with certainty, and all people that an undecided name may mean. */
  readonly complainedOf?: Parties;
  /** Set when the written name is not certain; each candidate is also among the people of `complainedOf`. */
  readonly undecidedName?: UndecidedName;
}

export interface UndecidedName {
  readonly candidates: readonly string[];
}

/** R2: the accused unit, and the people whom the written name means or may mean (`matchAccused`). */
export function accusedIn(
  given: { readonly complainedOfUnit?: string | undefined; readonly complainedOfPerson?: string | undefined },
  snapshot: Snapshot,
): Accused {
  const { complainedOfUnit: of, complainedOfPerson: name } = given;
  const matched = name === undefined ? { people: [] } : matchAccused(snapshot, { name, unit: of });
  const { undecided } = matched;
  const people = [...matched.people, ...(undecided?.candidates ?? [])];
  const units = of === undefined ? [] : [of];
  return {
    ...(units.length + people.length > 0 && { complainedOf: { units, people } }),
    ...(undecided && { undecidedName: undecided }),
  };
}
