/**
 * Finds which unit left a request unanswered, when another request complains about the missing answer (R2).
 * The kind of the complaint names the kind of the unanswered request in the directory.
 */

import { kind, unit } from "./lookups.ts";
import { ruleFor, type ToRoute } from "./route.ts";
import type { Snapshot } from "./snapshot.ts";

type Rule = Snapshot["routing"][number];

/** The unit that left a request unanswered, and the routing rule by which that unit should have answered. */
export interface Silent {
  readonly unit: string;
  readonly rule: string;
}

/**
 * Whether a complaint may accuse the unit of this routing rule. False for the last rule, which has no
 * conditions and only sends requests to the unit that refers them further. Also false when the rule names the
 * outside authority.
 */
const namesSomebody = (snapshot: Snapshot, { when, unit: key }: Rule): boolean =>
  Object.values(when).some((allowed) => allowed !== undefined) && unit(snapshot, key)?.outside !== true;

/**
 * The unit that left a request unanswered: the unit to which a request of the unanswered kind with the same subject,
 * province and channel would go.
 * @returns undefined when requests of this kind do not complain about an unanswered request, or when the rule that
 * matches has no conditions or names the outside authority
 */
export function silentUnit(snapshot: Snapshot, request: ToRoute): Silent | undefined {
  const unanswered = kind(snapshot, request.kind)?.unanswered;
  if (unanswered === undefined) return undefined;
  const rule = ruleFor(snapshot, { ...request, kind: unanswered });
  return rule && namesSomebody(snapshot, rule) ? { unit: rule.unit, rule: rule.key } : undefined;
}

/** Every unit that a complaint about an unanswered request may accuse. */
export function silentUnits(snapshot: Snapshot): readonly string[] {
  const kinds = snapshot.kinds.flatMap(({ unanswered }) => unanswered ?? []);
  const takes = ({ when }: Rule) => kinds.some((key) => when.kind === undefined || when.kind.includes(key));
  const rules = snapshot.routing.filter((rule) => takes(rule) && namesSomebody(snapshot, rule));
  return [...new Set(rules.map((rule) => rule.unit))];
}
