/** Which of the directory's choices a registration may name. Pure. */

import { aboutUs } from "../../../shared/contracts/fields/about.ts";
import { handOffOf } from "../../../shared/directory/guidance.ts";
import { kind, subjectsOf, unit } from "../../../shared/directory/lookups.ts";
import type { Channel, Snapshot } from "../../../shared/directory/snapshot.ts";
import type { Parties } from "../../../shared/domain/cases/conflict-of-interest.ts";
import { cleanLine } from "../../../shared/domain/text/persian-text.ts";
import type { Refusal } from "../../../shared/journal/journal.ts";

/** R2: the units that can be complained of: all but the outside authority. */
export const insideUnits = ({ units }: Snapshot): Snapshot["units"] =>
  units.filter(({ outside }) => !outside);

/** What of the directory a registration names. */
export interface Chosen {
  readonly about?: string | undefined;
  readonly kind: string;
  readonly subject: string;
  readonly province?: string | undefined;
  readonly complainedOfUnit?: string | undefined;
  readonly knownTo?: "unit" | "inspection" | undefined;
  readonly channel?: string | undefined;
  /** C3: it is sent as a report without identity. */
  readonly withoutIdentity?: true | undefined;
}

/** S3: the kind that the form of emergencies registers; an organisation may have none. */
export const emergencyKind = ({ kinds }: Pick<Snapshot, "kinds">): Snapshot["kinds"][number] | undefined =>
  kinds.find(({ byInspection }) => byInspection);

/** S3: by the page, by a clerk at 128, or by FOAD's own system. */
const ofEmergencies: readonly string[] = [
  "foad-web",
  "phone-128",
  "partner-foad",
] satisfies readonly Channel[];

/** S3: emergencies have a form of their own, and it takes nothing else. C3: who gives a name sends no report without one, nor the other way round. */
const isOffered = (
  { onWeb, byInspection = false, withoutIdentity = false }: Snapshot["kinds"][number],
  { channel, withoutIdentity: asReport }: Chosen,
) =>
  withoutIdentity === (asReport === true) && (byInspection ? ofEmergencies.includes(channel ?? "") : onWeb);

/**
 * C3: the citizen's form takes the kinds, subjects and provinces of the directory in force, and no other. R2: nobody
 * complains here of the outside authority. C5: matters of others are the directory's. C15: nothing is hidden but where the kind offers it.
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

/** A name as it is compared: half-spaces as spaces, Latin letters small. */
const folded = (name: string): string => cleanLine(name.replaceAll("\u200c", " ")).toLowerCase();

/**
 * R2: who is complained of, as far as the directory knows them: the unit, and the one member of staff (of that unit, when
 * one is given) who has exactly this name. Somebody whose name two have is for people to name.
 */
export function complainedOf(
  given: { readonly complainedOfUnit?: string | undefined; readonly complainedOfPerson?: string | undefined },
  snapshot: Snapshot,
): Parties | undefined {
  const { complainedOfUnit: of, complainedOfPerson: name } = given;
  const named = name === undefined ? [] : staffNamed(snapshot, name, of);
  const people = named.length === 1 ? named : [];
  return of === undefined && people.length === 0
    ? undefined
    : { units: of === undefined ? [] : [of], people };
}

const staffNamed = (snapshot: Snapshot, name: string, of: string | undefined): readonly string[] =>
  snapshot.staff
    .filter((member) => (of === undefined ? !unit(snapshot, member.unit)?.outside : member.unit === of))
    .filter(({ name: { fa, en } }) => [fa, en].some((one) => folded(one) === folded(name)))
    .map(({ username }) => username);
