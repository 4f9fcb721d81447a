/** Checks that the second stage is decided by people who did not take part in the first stage (R13). */

import type { CaseFact } from "../../../functions/referral/case/case-facts.ts";
import { holder, isDone } from "../../../functions/referral/case/core.ts";
import { staffMember } from "../../../shared/directory/lookups.ts";
import { requestOf } from "../../../shared/domain/cases/case-id.ts";
import type { World } from "../world.ts";
import { type Step, stepsOf, told } from "./cases.ts";
import { staffBehind } from "./conflicts.ts";
import { published } from "./directory.ts";
import { emergencyKind } from "./emergencies.ts";
import type { Invariant } from "./invariant.ts";

interface FirstStage {
  readonly units: ReadonlySet<string>;
  readonly people: ReadonlySet<string>;
}

/** Returns the units and people who took part in an answer of the first stage, from the rows and not from the product's fold. */
function firstStageOf(steps: readonly Step[]): FirstStage {
  const answers = steps.filter(
    ({ before, facts }) => before.round === 1 && facts.some(({ type }) => type === "published"),
  );
  const people = answers.flatMap(({ row, before }) => {
    const own = steps.filter(({ row: { id, version } }) => id === row.id && version <= row.version);
    const since = own.findLastIndex(({ facts }) => facts.some(({ type }) => moves.has(type)));
    return [
      ...own.slice(since + 1).flatMap(handsIn),
      ...(before.expert === undefined ? [] : [before.expert]),
    ];
  });
  const ofUnits = answers.filter(({ before }) => before.request?.kind !== emergencyKind);
  return {
    // For an emergency no unit is listed, since another inspector of the same unit decides the second stage (S3).
    units: new Set(ofUnits.map(({ before }) => holder(before))),
    people: new Set(people),
  };
}

const moves: ReadonlySet<CaseFact["type"]> = new Set(["opened", "referred", "returned", "taken-away"]);

/** Returns the people who accepted the case, drafted or published the answer, or got the case assigned. */
const handsIn = ({ row, facts }: Step): readonly string[] =>
  facts.flatMap((fact) => {
    if (fact.type === "assigned") return [fact.to];
    return byHand.has(fact.type) ? [staffBehind(row) ?? ""] : [];
  });

const byHand: ReadonlySet<CaseFact["type"]> = new Set(["accepted", "drafted", "published"]);

export const decidedByOthers: Invariant = {
  law: "no person who decided the first stage takes a step in the second, and no unit that did holds it (R13)",
  broken: ({ world }) => {
    const byRequest = Map.groupBy(stepsOf({ world }), ({ row }) => requestOf(row.id));
    return [...byRequest.values()].flatMap((steps) => {
      const first = firstStageOf(steps);
      return steps
        .filter(({ after, row }) => after.round === 2 && row.command !== "give-evidence")
        .filter((step) => isOfFirst(world, step, first))
        .map(told);
    });
  },
};

function isOfFirst(world: World, { row, after }: Step, { units, people }: FirstStage): boolean {
  if (units.has(holder(after)) && !isDone(after)) return true;
  const actor = staffBehind(row);
  if (actor === undefined) return false;
  const ofUnit = published(world, row.directory).map((snapshot) => staffMember(snapshot, actor)?.unit ?? "");
  return people.has(actor) || ofUnit.every((unit) => units.has(unit));
}
