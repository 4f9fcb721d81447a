import type { Channel, Snapshot } from "./snapshot.ts";

/** What a routing rule can look at; all are keys of the directory. */
export interface ToRoute {
  readonly kind: string;
  readonly subject: string;
  readonly province?: string | undefined;
  readonly channel: Channel;
}

type Conditions = Snapshot["routing"][number]["when"];

const admits = (allowed: readonly string[] | undefined, value: string | undefined): boolean =>
  allowed === undefined || (value !== undefined && allowed.includes(value));

function holds(when: Conditions, request: ToRoute): boolean {
  return (
    admits(when.kind, request.kind) &&
    admits(when.subject, request.subject) &&
    admits(when.province, request.province) &&
    admits(when.channel, request.channel)
  );
}

/**
 * Which unit a request goes to, and by which rule: the first whose conditions all hold (R1). A condition on the
 * province does not hold for a request that names none.
 * @throws when no rule holds, which an accepted snapshot excludes: its last rule has no condition.
 */
export function route(
  snapshot: Pick<Snapshot, "routing">,
  request: ToRoute,
): { readonly unit: string; readonly rule: string } {
  const rule = snapshot.routing.find(({ when }) => holds(when, request));
  if (rule === undefined) throw new Error("The directory has no routing rule without conditions");
  return { unit: rule.unit, rule: rule.key };
}
