import { type Concerned, isUnconcerned } from "../domain/cases/conflict-of-interest.ts";
import { keeperFor, keepers } from "./keepers.ts";
import { type Placing, placeFor } from "./place.ts";
import type { Channel, Snapshot } from "./snapshot.ts";

/** The fields of a request that routing rules test; the values are keys of the directory. */
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

/** The reason why a request went to another unit than the routing rule names. */
export type Because = "conflict-of-interest" | "identity-hidden" | "name-undecided";

/** The first rule whose conditions all hold. An accepted snapshot has such a rule for every request. */
export const ruleFor = (
  { routing }: Pick<Snapshot, "routing">,
  request: ToRoute,
): Snapshot["routing"][number] | undefined => routing.find(({ when }) => holds(when, request));

export interface Routed {
  readonly unit: string;
  /** The key of the rule that matched, even when the request went to another unit. */
  readonly rule: string;
  readonly because?: Because;
}

/**
 * Chooses the unit of a new request. The first rule whose conditions all hold names the unit (R1); a
 * condition on the province does not hold for a request without one. A request with hidden identity goes to
 * inspection instead, or to the outside authority when inspection may not hold it (C15). For other requests,
 * when the rule's unit may not hold the request, the units above, inspection and the outside authority are
 * tried in this order (R2).
 * @param day in Tehran, ISO: decides who stands in for whom
 * @throws Error when no rule matches or no unit may have the request; the checks of an accepted snapshot
 * exclude both
 */
export function route(
  snapshot: Pick<Snapshot, "routing"> & Placing,
  request: ToRoute,
  concerned: Concerned,
  day: string,
  hidden = false,
): Routed {
  const rule = ruleFor(snapshot, request);
  if (rule === undefined) throw new Error("The directory has no routing rule without conditions");
  const wanted = hidden ? keepers(snapshot)[0] : rule.unit;
  const unit = hidden
    ? keeperFor(snapshot, concerned, day)
    : isUnconcerned(concerned)
      ? rule.unit
      : placeFor(snapshot, rule.unit, concerned, day);
  if (unit === undefined) throw new Error("The directory has no unit that may hold this request");
  if (unit === rule.unit) return { unit, rule: rule.key };
  return { unit, rule: rule.key, because: unit === wanted ? "identity-hidden" : "conflict-of-interest" };
}
