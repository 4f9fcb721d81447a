import { type DirectoryFact, directoryAggregate } from "../../../functions/directory/directory/journal.ts";
import type { AboutRequest } from "../../../functions/referral/case/core.ts";
import { route } from "../../../shared/directory/route.ts";
import type { Snapshot } from "../../../shared/directory/snapshot.ts";
import { isPart } from "../../../shared/domain/cases/case-id.ts";
import { noParties, type Parties } from "../../../shared/domain/cases/conflict-of-interest.ts";
import { tehranDay } from "../../../shared/domain/time/tehran-time.ts";
import type { StoredRow } from "../../../shared/journal/journal.ts";
import { publishedIn } from "../services/directory.ts";
import { simulated } from "../services/organisation.ts";
import type { World } from "../world.ts";
import { emergencyKind } from "./emergencies.ts";
import type { Invariant } from "./invariant.ts";

/**
 * A decision's row names the directory under which the decision was taken. This directory must explain the decision,
 * whichever directory is in force now (R1, law 9).
 */
export const routedAsStamped: Invariant = {
  law: "a case is in the unit that the directory on its row gives (R1, law 9)",
  broken: ({ world }) =>
    world.referral.table.rows.flatMap(({ id, at, directory, facts: [fact] }) => {
      if (fact?.type !== "opened" || isPart(id)) return [];
      const {
        request,
        unit,
        parties = noParties,
        hidden,
      } = fact as typeof fact & {
        readonly request: AboutRequest;
        readonly unit: string;
        readonly parties?: Parties;
        readonly hidden?: object;
      };
      const day = tehranDay(new Date(at));
      const due = published(world, directory).map(
        (snapshot) =>
          route(snapshot, request, { parties }, day, hidden !== undefined || request.kind === emergencyKind)
            .unit,
      );
      return due.includes(unit)
        ? []
        : [`${id} went to ${unit}; directory ${directory} says ${due.join(" or ")}`];
    }),
};

/** Returns the directories with this number; several when a restored journal used the number again. */
export function published(world: Published, number: number): readonly Snapshot[] {
  if (!world.directory.moves) return [simulated];
  return everPublished(world).flatMap((one) => (one.number === number ? [one.snapshot] : []));
}

type Published = Pick<World, "directory">;

/** A directory that was in force at some time, as readers got it. */
interface EverPublished {
  readonly number: number;
  readonly snapshot: Snapshot;
  /** When the directory was published, as ISO 8601 in UTC. */
  readonly at: string;
}

interface Known {
  readonly rows: number;
  readonly lost: number;
  readonly all: readonly EverPublished[];
}

/** Stores the result of `everPublished`, which is computed again only when rows were added. */
const known = new WeakMap<Published["directory"], Known>();

/** Returns the directories that the journal has, by number, and then those that a restore removed. */
export function everPublished({ directory }: Published): readonly EverPublished[] {
  const { moves, table } = directory;
  const [rows, lost] = [table.rows.length, table.lost.length];
  const before = known.get(directory);
  if (before?.rows === rows && before.lost === lost) return before.all;
  const all = moves
    ? [...inJournal(publishedIn(table.rows)), ...factsIn(publishedIn(table.lost))]
    : [{ number: 1, snapshot: simulated, at: beginning }];
  known.set(directory, { rows, lost, all });
  return all;
}

const beginning = new Date(0).toISOString();

function inJournal(rows: readonly StoredRow[]): readonly EverPublished[] {
  let state = directoryAggregate.initial;
  return rows.flatMap((row) =>
    (row.facts as readonly DirectoryFact[]).map((fact) => {
      state = directoryAggregate.fold(state, fact, row);
      const { lineage } = state;
      const snapshot = { ...fact.snapshot, ...(lineage && { lineage }) };
      return { number: fact.number, snapshot, at: row.at };
    }),
  );
}

const factsIn = (rows: readonly StoredRow[]): readonly EverPublished[] =>
  rows.flatMap(({ facts, at }) =>
    (facts as readonly DirectoryFact[]).map(({ number, snapshot }) => ({ number, snapshot, at })),
  );

export function inForce(world: Published): Snapshot {
  const { directory } = world;
  const [snapshot] = published(world, directory.moves ? directory.published().length : 1);
  if (!snapshot) throw new Error("Some directory is in force");
  return snapshot;
}

/** Returns the keys of all units and the usernames of all staff in any directory of the run. */
export const everNamed = (world: Published) => {
  const all = everPublished(world).map(({ snapshot }) => snapshot);
  return {
    units: [...new Set([simulated, ...all].flatMap(({ units }) => units.map(({ key }) => key)))],
    people: [...new Set([simulated, ...all].flatMap(({ staff }) => staff.map(({ username }) => username)))],
  };
};
