import { type Routed, route, type ToRoute } from "../../../shared/directory/route.ts";
import type { Snapshot } from "../../../shared/directory/snapshot.ts";
import { noParties } from "../../../shared/domain/cases/conflict-of-interest.ts";
import { type Problem, problem } from "../rules/problem.ts";

type Rule = Snapshot["routing"][number];

/** Routes only by the rules. Without accused parties, the day does not matter. */
const byRules = (snapshot: Snapshot, request: ToRoute): Routed =>
  route(snapshot, request, { parties: noParties }, "");

const unconditional = ({ when }: Rule): boolean =>
  Object.values(when).every((allowed) => allowed === undefined);

/** Checks that exactly the last rule has no condition. Then every request finds a unit, and every rule can apply. */
function orderProblems({ routing }: Snapshot): readonly Problem[] {
  const last = routing.length - 1;
  const hiding = routing.flatMap((rule, at) =>
    at < last && unconditional(rule) ? [problem("hides-the-rest", ["routing", at], { key: rule.key })] : [],
  );
  const end = routing[last];
  return end !== undefined && unconditional(end)
    ? hiding
    : [...hiding, problem("no-catch-all", ["routing", Math.max(last, 0)])];
}

/** Finds conditions without values, which never hold. */
function conditionProblems({ routing }: Snapshot): readonly Problem[] {
  return routing.flatMap(({ when }, at) =>
    Object.entries(when).flatMap(([field, allowed]) =>
      allowed?.length === 0 ? [problem("empty", ["routing", at, "when", field])] : [],
    ),
  );
}

function exampleProblems(snapshot: Snapshot): readonly Problem[] {
  return snapshot.routingExamples.flatMap((example, at) => {
    const { unit, rule } = byRules(snapshot, example);
    if (unit === example.unit) return [];
    return [
      problem("goes-elsewhere", ["routingExamples", at, "unit"], { expected: example.unit, unit, rule }),
    ];
  });
}

function untried(snapshot: Snapshot): readonly Problem[] {
  const shown = new Set(snapshot.routingExamples.map((example) => byRules(snapshot, example).rule));
  return snapshot.routing.flatMap(({ key }, at) =>
    shown.has(key) ? [] : [problem("no-example", ["routing", at, "key"], { key })],
  );
}

/** Checks the routing rules against the organisation's examples, and that every rule has an example (R1). */
export function routingProblems(snapshot: Snapshot): readonly Problem[] {
  const order = [...orderProblems(snapshot), ...conditionProblems(snapshot)];
  return order.length > 0 ? order : [...exampleProblems(snapshot), ...untried(snapshot)];
}
