import {
  type Aggregate,
  type Fact,
  JournalFault,
  type SeenKey,
  type Standing,
  type StoredRow,
} from "./journal.ts";

const newest = <State, F extends Fact>(aggregate: Aggregate<State, F>, id: string): number =>
  aggregate.shapeOf?.(id) ?? aggregate.shape ?? 1;

/**
 * Whether these rows can be folded: the first row in the list is row 1, or has a folded state with the
 * aggregate's present shape.
 */
export function foldable<State, F extends Fact>(
  aggregate: Aggregate<State, F>,
  rows: readonly StoredRow[],
): boolean {
  const first = rows[0];
  return first === undefined || first.version === 1 || first.folded?.shape === newest(aggregate, first.id);
}

/**
 * Folds rows into the present state. The rows are ascending, and begin with the first row or one with a
 * folded state.
 * @throws JournalFault for a gap between two rows
 */
export function standingOf<State, F extends Fact>(
  aggregate: Aggregate<State, F>,
  id: string,
  rows: readonly StoredRow[],
): Standing<State> {
  return rows.reduce<Standing<State>>(
    (standing, row) => after(aggregate, standing, row),
    nothing(aggregate, id),
  );
}

/** The state before the first of these rows, and the state after each of them. */
export function standingsOf<State, F extends Fact>(
  aggregate: Aggregate<State, F>,
  id: string,
  rows: readonly StoredRow[],
): readonly Standing<State>[] {
  const standings = [nothing(aggregate, id)];
  for (const row of rows) standings.push(after(aggregate, standings.at(-1) ?? nothing(aggregate, id), row));
  return standings;
}

const nothing = <State, F extends Fact>(aggregate: Aggregate<State, F>, id: string): Standing<State> => ({
  ...{ id, version: 0, state: aggregate.initial, hash: "", keys: new Map() },
});

function after<State, F extends Fact>(
  aggregate: Aggregate<State, F>,
  standing: Standing<State>,
  row: StoredRow,
): Standing<State> {
  const { id, version, hash } = row;
  if (version !== standing.version + 1) return resumed(aggregate, standing, row);
  const state = row.facts.reduce(
    (sum, fact) => aggregate.fold(sum, aggregate.upcast(fact), row),
    standing.state,
  );
  const used: SeenKey = { version, fingerprint: row.fingerprint };
  return { id, version, hash, state, keys: new Map(standing.keys).set(row.key, used) };
}

function resumed<State, F extends Fact>(
  aggregate: Aggregate<State, F>,
  standing: Standing<State>,
  row: StoredRow,
): Standing<State> {
  const { id, version, hash, folded } = row;
  if (standing.version !== 0 || folded?.shape !== newest(aggregate, id))
    throw new JournalFault(`${aggregate.name} ${id}: row ${version} cannot follow row ${standing.version}`);
  return { id, version, hash, state: folded.state as State, keys: new Map(Object.entries(folded.keys)) };
}
