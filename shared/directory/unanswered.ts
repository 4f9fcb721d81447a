/** Whose silence a request is about (R2): a kind of the directory may say that a request of another kind got no answer. */

import { kind, unit } from "./lookups.ts";
import { ruleFor, type ToRoute } from "./route.ts";
import type { Snapshot } from "./snapshot.ts";

type Rule = Snapshot["routing"][number];

/** Who left a request unanswered, and the routing rule that says so. */
export interface Silent {
  readonly unit: string;
  readonly rule: string;
}

/** What catches the rest names nobody: it sorts what no rule takes. Neither is the outside authority complained of. */
const namesSomebody = (snapshot: Snapshot, { when, unit: key }: Rule): boolean =>
  Object.values(when).some((allowed) => allowed !== undefined) && unit(snapshot, key)?.outside !== true;

/**
 * The unit that left unanswered what this request is about: the one to which the rules send a request of the kind that got
 * no answer, with the same subject, province and channel.
 * @returns nothing when the request's kind is about nobody's silence, or no rule with conditions holds.
 */
export function silentUnit(snapshot: Snapshot, request: ToRoute): Silent | undefined {
  const unanswered = kind(snapshot, request.kind)?.unanswered;
  if (unanswered === undefined) return undefined;
  const rule = ruleFor(snapshot, { ...request, kind: unanswered });
  return rule && namesSomebody(snapshot, rule) ? { unit: rule.unit, rule: rule.key } : undefined;
}

/** Every unit that a request of some kind may complain of for its silence, whatever it is about. */
export function silentUnits(snapshot: Snapshot): readonly string[] {
  const kinds = snapshot.kinds.flatMap(({ unanswered }) => unanswered ?? []);
  const takes = ({ when }: Rule) => kinds.some((key) => when.kind === undefined || when.kind.includes(key));
  const rules = snapshot.routing.filter((rule) => takes(rule) && namesSomebody(snapshot, rule));
  return [...new Set(rules.map((rule) => rule.unit))];
}
