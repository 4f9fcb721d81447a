/** Checks that the date first promised never changes, neither in the case nor for the applicant (D3, D5, N8). */

import type { RequestFact } from "../../../functions/intake/request/request-state.ts";
import type { CaseFact } from "../../../functions/referral/case/case-facts.ts";
import { caseAggregate } from "../../../functions/referral/case/journal.ts";
import type { Cast } from "../actors/cast.ts";
import { lostOf } from "../actors/lost.ts";
import { stepsOf } from "./cases.ts";
import type { Invariant } from "./invariant.ts";

type Started = Extract<CaseFact, { readonly type: "clock-started" }>;

const startedIn = (facts: readonly CaseFact[]): readonly Started[] =>
  facts.filter((fact): fact is Started => fact.type === "clock-started");

/** Returns the promised date. The fact has `promised` only if the date on the receipt differs from the clock's first date. */
const promiseOf = ({ promised, due }: Started): string => promised ?? due;

const nameOf = ({ clock, of = 0 }: Pick<Started, "clock" | "of">): string => `${clock} ${of}`;

export const begunOnce: Invariant = {
  law: "each clock of a case begins once, and its first date stays its promise (D3)",
  broken: (cast) =>
    [...Map.groupBy(stepsOf(cast), ({ row }) => row.id)].flatMap(([id, steps]) => {
      const begun = Map.groupBy(
        steps.flatMap(({ facts }) => startedIn(facts)),
        nameOf,
      );
      const clocks = steps.at(-1)?.after.clocks ?? [];
      return [...begun].flatMap(([name, [first, ...others]]) => {
        const kept = clocks.find((clock) => nameOf(clock) === name)?.promised;
        const promise = first && promiseOf(first);
        return others.length === 0 && kept === promise ? [] : [`${id} ${name}: ${kept}, not ${promise}`];
      });
    }),
};

/** Returns for each case the first dates of the answer's deadlines, also those in lost rows. */
function promisesOf({ world }: Cast): ReadonlyMap<string, readonly string[]> {
  const rows = [...world.referral.table.rows, ...lostOf(world, "referral")];
  const begun = rows
    .filter(({ id }) => caseAggregate.owns?.(id))
    .flatMap(({ id, facts }) => startedIn(facts as readonly CaseFact[]).map((fact) => ({ id, fact })))
    .filter(({ fact: { clock } }) => clock === "answer" || clock === "second-stage");
  return new Map(
    [...Map.groupBy(begun, ({ id }) => id)].map(([id, all]) => [id, all.map(({ fact }) => promiseOf(fact))]),
  );
}

export const firstPromiseTold: Invariant = {
  law: "the applicant is told the date that was promised first, however often it moved (D3, D5, N8)",
  broken: (cast) => {
    const promises = promisesOf(cast);
    return cast.world.intake.table.rows.flatMap(({ id, version, facts }) =>
      (facts as readonly RequestFact[]).flatMap((fact) =>
        fact.type !== "date-told" || promises.get(id)?.includes(fact.promised)
          ? []
          : [`${id} v${version}: ${fact.promised}, not ${promises.get(id)}`],
      ),
    );
  },
};
