import { randomBytes } from "node:crypto";
import { type BackOff, fullJitter } from "../back-off.ts";
import { asLoaded, decideTogether } from "./decide-together.ts";
import type {
  Aggregate,
  Fact,
  Journal,
  JournalStore,
  Outcome,
  Standing,
  StoredRow,
  TogetherOutcome,
} from "./journal.ts";
import { foldedEvery } from "./next-row.ts";
import { foldable, standingOf, standingsOf } from "./standing.ts";

export interface JournalOptions {
  /** The release of the code that decides; stored in every row. */
  readonly release: string;
  /**
   * Waits before another attempt, after another command appended first; when absent, waits for a random time.
   */
  readonly backOff?: BackOff;
  /** Makes the salt of a row's public facts: 16 bytes, base64url; random by default. */
  readonly salt?: () => string;
}

const randomSalt = (): string => randomBytes(16).toString("base64url");

/**
 * Makes the journal of one kind of aggregate. One store may hold several kinds, if their ids differ.
 * @example
 * const journal = openJournal(cases, dynamodbJournalStore(env.JOURNAL_TABLE, aws()), { release: env.RELEASE
 * });
 */
export function openJournal<State, F extends Fact>(
  aggregate: Aggregate<State, F>,
  store: JournalStore,
  { release, backOff = fullJitter(), salt = randomSalt }: JournalOptions,
): Journal<State, F> {
  const standing = (id: string, upTo?: number) => read(aggregate, store, id, upTo);
  const journal: Journal<State, F> = {
    aggregate,
    store,
    release,
    salt,
    backOff,
    standing: (id) => standing(id),
    load: async (id) => asLoaded(await standing(id)),
    loadAt: async (id, version) => asLoaded(await standing(id, version)),
    recent: async (id, rows) =>
      sinceFolded(standingsOf(aggregate, id, rows ?? (await rowsOf(aggregate, store, id)))).map(asLoaded),
    seen: async (id, key) => (await standing(id)).keys.get(key),
    decide: async (id, command, decide, known) =>
      alone(await decideTogether<[State]>([{ journal, id, decide, known }], command)),
  };
  return journal;
}

async function read<State, F extends Fact>(
  aggregate: Aggregate<State, F>,
  store: JournalStore,
  id: string,
  upTo: number | undefined,
): Promise<Standing<State>> {
  return standingOf(aggregate, id, await rowsOf(aggregate, store, id, upTo));
}

/**
 * The rows to load an aggregate from. All rows are read only when the shape of the state has changed since
 * the last folded state.
 */
async function rowsOf<State, F extends Fact>(
  aggregate: Aggregate<State, F>,
  store: JournalStore,
  id: string,
  upTo?: number,
): Promise<readonly StoredRow[]> {
  const tail = await store.tail(id, upTo);
  return foldable(aggregate, tail) ? tail : (await store.all(id)).slice(0, upTo);
}

/** The states from the newest version with a folded state on, even when more rows were read. */
function sinceFolded<State>(standings: readonly Standing<State>[]): readonly Standing<State>[] {
  const newest = standings.at(-1)?.version ?? 0;
  const from = newest - (newest % foldedEvery);
  return standings.filter(({ version }) => version >= from);
}

function alone<State>(outcome: TogetherOutcome<[State]>): Outcome<State> {
  if (!outcome.accepted) return outcome;
  const { accepted, replayed, loaded, standings } = outcome;
  return { accepted, replayed, loaded: loaded[0], ...(standings && { standing: standings[0] }) };
}
