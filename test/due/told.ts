/** Counts the warnings and escalation levels in rows, and finds those that occur twice. */

import type { CaseFact } from "../../functions/referral/case/case-facts.ts";
import { isClockFact } from "../../functions/referral/case/clocks.ts";
import type { StoredRow } from "../../shared/journal/journal.ts";

export interface Told {
  readonly warned: number;
  readonly escalated: number;
  /** The warnings and escalations that occur twice, such as `warned 100000000007 answer 0 75`: a warning at 75 % of the answer's deadline. */
  readonly twice: readonly string[];
  /** The number of cases that got rows. */
  readonly cases: number;
}

function namesIn({ id, facts }: StoredRow): readonly string[] {
  return (facts as readonly CaseFact[]).filter(isClockFact).flatMap((fact) => {
    if (fact.type === "warned") return [`warned ${id} ${fact.clock} ${fact.of ?? 0} ${fact.share}`];
    return fact.type === "escalated" ? [`escalated ${id} ${fact.clock} ${fact.of ?? 0} ${fact.level}`] : [];
  });
}

/** Counts warnings in `rows`. @param earlier rows whose warnings must not be repeated in `rows` */
export function told(rows: readonly StoredRow[], earlier: readonly StoredRow[]): Told {
  const now = rows.flatMap(namesIn);
  const all = [...earlier.flatMap(namesIn), ...now];
  const seen = new Set<string>();
  const twice = all.filter((name) => seen.has(name) || !seen.add(name));
  const count = (what: string) => now.filter((name) => name.startsWith(what)).length;
  return {
    warned: count("warned"),
    escalated: count("escalated"),
    twice,
    cases: new Set(rows.map(({ id }) => id)).size,
  };
}
