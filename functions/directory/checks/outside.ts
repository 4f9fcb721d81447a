import { hasRole, inspectionUnit, staffMember, staffOf } from "../../../shared/directory/lookups.ts";
import type { Snapshot } from "../../../shared/directory/snapshot.ts";
import { type Problem, problem } from "../rules/problem.ts";

/**
 * Checks that inspection is inside the organisation and that a person besides its head inspects (R2). `references.ts`
 * checks that the unit exists.
 */
export function inspectionProblems(snapshot: Snapshot): readonly Problem[] {
  const unit = inspectionUnit(snapshot);
  const path = ["organisation", "inspection"];
  if (unit === undefined || unit.outside === true) return [problem("no-inspection", path)];
  const members = staffOf(snapshot, unit.key);
  return members.some((member) => hasRole(member, "inspector") && !hasRole(member, "head"))
    ? []
    : [problem("no-inspection", path)];
}

/**
 * Checks the outside authority (R2): it is exactly one unit, with none above and none below. No person of the authority
 * stands in for a person of the organisation, and no person of the organisation for one of the authority.
 */
export const outsideProblems = (snapshot: Snapshot): readonly Problem[] => [
  ...numberProblems(snapshot),
  ...borderProblems(snapshot),
  ...crossingProblems(snapshot),
];

const keysOutside = ({ units }: Snapshot): readonly string[] =>
  units.filter(({ outside }) => outside === true).map(({ key }) => key);

function numberProblems(snapshot: Snapshot): readonly Problem[] {
  const [first, ...more] = keysOutside(snapshot);
  if (first === undefined) return [problem("no-outside-authority", ["units"])];
  return snapshot.units.flatMap(({ key }, at) =>
    more.includes(key) ? [problem("two-outside-authorities", ["units", at, "outside"], { key, first })] : [],
  );
}

/**
 * Checks that no unit is above or below the outside authority. People below an accused unit are in conflict of
 * interest, too, so the authority could not handle the complaint.
 */
function borderProblems(snapshot: Snapshot): readonly Problem[] {
  const outside = keysOutside(snapshot);
  return snapshot.units.flatMap(({ key, parent }, at) =>
    parent !== undefined && (outside.includes(key) || outside.includes(parent))
      ? [problem("outside-has-parent", ["units", at, "parent"], { key, parent })]
      : [],
  );
}

/**
 * Checks that nobody stands in between the outside authority and the organisation, because a stand-in shares the
 * conflicts of the absent colleague.
 */
function crossingProblems(snapshot: Snapshot): readonly Problem[] {
  const outside = keysOutside(snapshot);
  const isOutside = (username: string) => outside.includes(staffMember(snapshot, username)?.unit ?? "");
  return snapshot.deputies.flatMap(({ of, deputy }, at) =>
    isOutside(of) === isOutside(deputy)
      ? []
      : [problem("outside-stands-in", ["deputies", at, "deputy"], { of, deputy })],
  );
}
