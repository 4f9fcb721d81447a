/** Checks applicants' steps after an answer: one rating, one second stage; a split case closes after its parts (R6, R12, R13). */

import { requestAggregate } from "../../../functions/intake/request/journal.ts";
import { partiesOf } from "../../../functions/intake/request/request-queries.ts";
import type { RequestFact } from "../../../functions/intake/request/request-state.ts";
import { isPart } from "../../../shared/domain/cases/case-id.ts";
import { conflictOfPerson } from "../../../shared/domain/cases/conflict-of-interest.ts";
import { tehranDay } from "../../../shared/domain/time/tehran-time.ts";
import type { StoredRow } from "../../../shared/journal/journal.ts";
import { lostOf } from "../actors/lost.ts";
import type { World } from "../world.ts";
import { isFollowed, type Step, stepsOf, told } from "./cases.ts";
import { published } from "./directory.ts";
import type { Invariant } from "./invariant.ts";

const rowsWith = (rows: readonly StoredRow[], fact: string): readonly StoredRow[] =>
  rows.filter(({ facts }) => facts.some(({ type }) => type === fact));

const twice = (rows: readonly StoredRow[], what: string): readonly string[] =>
  [...Map.groupBy(rows, ({ id }) => id)].flatMap(([id, of]) =>
    of.length > 1 ? [`${id}: ${what} ${of.length} times`] : [],
  );

/**
 * Returns whether an operator gave up a message about the request, because the restored journal has another fact under the
 * published event's id, or because no unit may decide.
 */
const isSetAside = ({ setAside }: World, code: string): boolean =>
  setAside.some(({ about }) => about.subject === code);

export const ratedOnce: Invariant = {
  law: "a request is rated at most once, on the page or at the desk, and its case has the rating (R12)",
  broken: (cast) => {
    const { intake, referral } = cast.world;
    const rated = rowsWith(intake.table.rows, "rated");
    const heard = rowsWith(referral.table.rows, "rated");
    const known = new Set(heard.map(({ id }) => id));
    return [
      ...twice(rated, "rated"),
      ...twice(heard, "heard to be rated"),
      ...rated
        .filter(({ id }) => isFollowed(cast, id) && !known.has(id) && !isSetAside(cast.world, id))
        .map(({ id }) => `${id} was rated, and its case does not have it`),
    ];
  },
};

export const accusedCollectNoRatings: Invariant = {
  law: "nobody in conflict with a request enters a rating or contact of it (R2, R12, R19)",
  broken: ({ world }) =>
    ["rated", "contacted"]
      .flatMap((fact) => rowsWith(world.intake.table.rows, fact))
      .filter(({ actor }) => actor.startsWith("staff:"))
      .filter((row) => isByAccused(world, row))
      .map(({ id, actor }) => `${id}: ${actor}`),
};

function isByAccused(world: World, { id, version, at, actor, directory }: StoredRow): boolean {
  const earlier = world.intake.table.rows.filter((row) => row.id === id && row.version < version);
  let state = requestAggregate.initial;
  for (const row of earlier)
    for (const fact of row.facts) state = requestAggregate.fold(state, fact as RequestFact, row);
  const [concerned, day] = [{ parties: partiesOf(id, state) }, tehranDay(new Date(at))];
  return published(world, directory).every(
    (snapshot) => conflictOfPerson(snapshot, day, concerned, actor.replace("staff:", "")) !== undefined,
  );
}

export const objectedOnce: Invariant = {
  law: "each objection opens one second stage, and none is opened without one (R13)",
  broken: (cast) => {
    const { intake, referral } = cast.world;
    const rows = rowsWith(intake.table.rows, "objected");
    const opened = rowsWith(referral.table.rows, "objected");
    const [told, known] = [new Set(rows.map(({ id }) => id)), new Set(opened.map(({ id }) => id))];
    const lost = new Set(rowsWith(lostOf(cast.world, "intake"), "objected").map(({ id }) => id));
    return [
      ...twice(rows, "objected to"),
      ...twice(opened, "opened again"),
      ...rows
        .filter(({ id }) => isFollowed(cast, id) && !known.has(id) && !isSetAside(cast.world, id))
        .map(({ id }) => `${id}: no second stage follows its objection`),
      ...opened
        .filter(({ id }) => !told.has(id) && !lost.has(id))
        .map(({ id }) => `${id}: a second stage without an objection`),
    ];
  },
};

export const closedAfterItsParts: Invariant = {
  law: "a case is answered only after all of its parts (R6)",
  broken: (cast) => {
    const steps = stepsOf(cast);
    const order = new Map(cast.world.referral.table.rows.map((row, at) => [row, at]));
    const answers = steps.filter(({ facts }) => facts.some(({ type }) => type === "published"));
    const parts = new Map(answers.map(({ row }) => [row.id, order.get(row) ?? 0]));
    const early = ({ row, before }: Step) =>
      before.parts.some((part) => (parts.get(part.case) ?? Number.POSITIVE_INFINITY) > (order.get(row) ?? 0));
    return answers.filter((step) => !isPart(step.row.id) && step.before.round === 1 && early(step)).map(told);
  },
};
