/** Computes the directory that returns when an operator's emergency publication ends (R2). Pure functions. */

import type { Sections, Snapshot } from "../../../../shared/directory/snapshot.ts";
import type { Decision } from "../../../../shared/journal/journal.ts";
import { changesBetween } from "../../changes/changes-between.ts";
import { changesOfPower } from "../../changes/of-power.ts";
import { isAlone } from "../../changes/power-fields.ts";
import { type SectionName, sectionNames } from "../../changes/sections.ts";
import type { DirectoryFact, DirectoryState } from "../../directory/journal.ts";
import { checkSnapshot } from "../../rules/rules.ts";

/**
 * Returns the approved snapshot with those sections and fields of the current one that one person may change alone
 * (ADR 0080). When they do not fit the approved powers, the whole approved snapshot is returned.
 */
export function withPowersOf(current: Sections, approved: Sections): Sections {
  const merged = sectionNames.flatMap((section): readonly (readonly [string, unknown])[] => {
    const content = isWholeAlone(section) ? current[section] : mixed(section, current, approved);
    return content === undefined ? [] : [[section, content]];
  });
  const checked = checkSnapshot(JSON.parse(JSON.stringify(Object.fromEntries(merged))));
  return checked.ok && changesOfPower(approved, checked.snapshot).length === 0 ? checked.snapshot : approved;
}

/** The sections of which one person may change every field, and which stay. */
const isWholeAlone = (section: SectionName): boolean =>
  section === "answerTemplates" || section === "holidays" || section === "closures";

/** The approved section; of the organisation's own data, the fields that one person may change stay. */
function mixed(section: SectionName, current: Sections, approved: Sections): unknown {
  if (section !== "organisation") return approved[section];
  const stays = Object.entries(current.organisation).filter(([field]) => isAlone(`organisation.${field}`));
  return { ...approved.organisation, ...Object.fromEntries(stays) };
}

/**
 * Publishes the restored snapshot. Its returning keys belong to the same units and people as before, so the rules against
 * reused keys do not apply.
 */
export function restore(
  { number, snapshot: current }: DirectoryState,
  approved: Snapshot,
): Decision<DirectoryFact> {
  if (current === undefined) return { facts: [] };
  const snapshot = withPowersOf(current, approved);
  const changes = changesBetween(current, snapshot).length;
  return { facts: changes === 0 ? [] : [{ type: "published", number: number + 1, snapshot, changes }] };
}
