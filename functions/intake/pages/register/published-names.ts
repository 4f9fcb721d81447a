import { below, staffOf } from "../../../../shared/directory/lookups.ts";
import type { Snapshot, Text } from "../../../../shared/directory/snapshot.ts";
import { insideUnits } from "../../rules/rules-choices.ts";

/** The most names in a page, so that the page stays small on a slow connection. */
const mostNames = 60;

/**
 * R2: the names of staff that a citizens' form offers for the accused person: those of the units that publish their staff;
 * once a unit is chosen, only those of that unit and the units below it. Empty when these are too many for a page.
 */
export function publishedNames(snapshot: Snapshot, chosen: string | undefined): readonly Text[] {
  const near = chosen ? new Set([chosen, ...below(snapshot, chosen).map(({ key }) => key)]) : undefined;
  const units = insideUnits(snapshot).filter(
    ({ key, publishesStaff }) => publishesStaff && (near?.has(key) ?? true),
  );
  const names = units.flatMap(({ key }) => staffOf(snapshot, key)).map(({ name }) => name);
  return names.length > mostNames ? [] : names;
}
