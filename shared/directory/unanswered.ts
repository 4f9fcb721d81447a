/**
 * Whose silence a request is about (R2): a kind of the directory may say that a request of another kind got
 * no answer.
 */

import { kind, unit } from "./lookups.ts";
import { ruleFor, type ToRoute } from "./route.ts";
import type { Snapshot } from "./snapshot.ts";

type Rule = Snapshot["routing"][number];

/** The unit that left a request unanswered, and the routing rule that names it. */
export interface Silent {
  readonly unit: string;
  readonly rule: string;
}

/**
 * The last rule, without conditions, only sorts requests, so its unit is not accused. Neither is the
 * outside authority.
 */
const namesSomebody = (snapshot: Snapshot, { when, unit: key }: Rule): boolean =>
  Object.values(when).some((allowed) => allowed !== undefined) && unit(snapshot, key)?.outside !== true;

/**
 * The unit whose silence this request is about: the one that would get a request of the unanswered kind with
 * the same subject, province and channel.
 * @returns undefined when the kind is about no silence, or no rule with conditions matches
 */
export function silentUnit(snapshot: Snapshot, request: ToRoute): Silent | undefined {
  const unanswered = kind(snapshot, request.kind)?.unanswered;
  if (unanswered === undefined) return undefined;
  const rule = ruleFor(snapshot, { ...request, kind: unanswered });
  return rule && namesSomebody(snapshot, rule) ? { unit: rule.unit, rule: rule.key } : undefined;
}

/** Every unit whose silence a request may be about. */
export function silentUnits(snapshot: Snapshot): readonly string[] {
  const kinds = snapshot.kinds.flatMap(({ unanswered }) => unanswered ?? []);
  const takes = ({ when }: Rule) => kinds.some((key) => when.kind === undefined || when.kind.includes(key));
  const rules = snapshot.routing.filter((rule) => takes(rule) && namesSomebody(snapshot, rule));
  return [...new Set(rules.map((rule) => rule.unit))];
}
