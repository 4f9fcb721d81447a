/** Generates random calendars, and many random deadlines for each, until the given number of deadlines was compared. */
import fc from "fast-check";
import { asShipped, disagreement, type Reckoner } from "./agree.ts";
import { type Case, calendars, cases } from "./cases.ts";

/** The number of deadlines that are compared for each calendar. */
const each = 100;

export interface Campaign {
  readonly compared: number;
  /** The number of compared cases of each kind. */
  readonly kinds: ReadonlyMap<string, number>;
  /** A sentence about the smallest case in which product and oracle differ; undefined when they agree. */
  readonly found?: string;
}

const kindsOf = ({ clock }: Case): readonly string[] => [
  clock.duration.in,
  ...(clock.pauses.length > 0 ? ["with pauses"] : []),
  ...(clock.pauses.some(({ to }) => to === undefined) ? ["stands open"] : []),
  ...(clock.extension === undefined ? [] : ["extended"]),
  ...(clock.inPerson === true ? ["in person"] : []),
  ...("capDays" in clock.duration ? ["with a cap"] : []),
];

export function compare(count: number, seed: number, reckoner: Reckoner = asShipped): Campaign {
  const kinds = new Map<string, number>();
  const one = fc.property(calendars, fc.array(cases, { minLength: each, maxLength: each }), (data, all) => {
    for (const kind of all.flatMap(kindsOf)) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    const differs = disagreement(data, all, reckoner);
    if (differs !== undefined) throw new Error(differs);
  });
  const { failed, errorInstance, counterexample, numRuns } = fc.check(one, {
    seed,
    numRuns: Math.ceil(count / each),
    endOnFailure: reckoner !== asShipped,
  });
  const compared = numRuns * each;
  if (!failed) return { compared, kinds };
  const said = errorInstance instanceof Error ? errorInstance.message : String(errorInstance);
  return { compared, kinds, found: `${said}\n${JSON.stringify(counterexample?.[0])}` };
}
