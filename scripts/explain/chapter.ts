/**
 * Reads the journal of one aggregate again from its first row: checks its hash chain and the hashes stored outside the
 * journal (anchors), computes its state and events, and repeats each decision with today's rules under the directory of
 * that time.
 */
import type { Snapshot } from "../../shared/directory/snapshot.ts";
import { type Anchor, type ChainVerdict, verifyChain } from "../../shared/journal/chain.ts";
import { canonicalJson } from "../../shared/journal/fingerprint.ts";
import type { Aggregate, Decision, Fact, JournalStore, StoredRow } from "../../shared/journal/journal.ts";
import { openJournal } from "../../shared/journal/open-journal.ts";
import type { Because } from "./because.ts";

/** The input of a repeated decision. */
export interface Moment<State, F extends Fact> {
  readonly row: StoredRow;
  /** The facts of the row, converted to their newest version. */
  readonly facts: readonly F[];
  /** The state of the aggregate before the row. */
  readonly before: State;
  /**
   * Returns the snapshot of the directory that the row names.
   * @throws Error when the row names none, or the snapshot does not exist
   */
  readonly snapshot: () => Snapshot;
}

export interface DecidedAgain {
  readonly decision: Decision<Fact>;
  /** The rules behind the decision, with the values they used. */
  readonly because: readonly Because[];
}

/** Repeats the decision of a row; returns undefined when this release does not know the row's command. */
export type DecideAgain<State, F extends Fact> = (moment: Moment<State, F>) => DecidedAgain | undefined;

export type Again =
  | { readonly result: "same" }
  /**
   * Today's rules decide differently; `instead` is today's decision: the facts that differ, or the code of a
   * refusal.
   */
  | { readonly result: "otherwise"; readonly instead: string }
  | { readonly result: "not decided again"; readonly why: string };

export interface Entry {
  readonly service: string;
  readonly row: StoredRow;
  readonly again: Again;
  readonly because: readonly Because[];
  /** Whether the same facts would publish the same events today. */
  readonly announcesTheSame: boolean;
  readonly snapshot: Snapshot | undefined;
}

export interface Chapter {
  readonly service: string;
  readonly aggregate: string;
  readonly id: string;
  readonly entries: readonly Entry[];
  readonly chain: ChainVerdict;
  /** The number of rows whose hash is also stored outside the journal (as an anchor). */
  readonly anchored: number;
  /** Whether the state computed from the first row on equals the stored states and the state that functions load. */
  readonly foldsTheSame: boolean;
}

export interface ChapterSource<State, F extends Fact> {
  readonly aggregate: Aggregate<State, F>;
  readonly store: JournalStore;
  readonly anchors: readonly Anchor[];
  readonly decideAgain: DecideAgain<State, F>;
  readonly snapshots: ReadonlyMap<number, Snapshot>;
}

export async function readChapter<State, F extends Fact>(
  id: string,
  source: ChapterSource<State, F>,
): Promise<Chapter> {
  const { aggregate, store, anchors } = source;
  const rows = await store.all(id);
  const { entries, state, foldsTheSame } = rows.reduce(nextEntry(source), {
    entries: [],
    state: aggregate.initial,
    foldsTheSame: true,
  });
  const loaded = await openJournal(aggregate, store, { release: "explain" }).loadAt(id, rows.length);
  return {
    service: aggregate.service,
    aggregate: aggregate.name,
    id,
    entries,
    chain: verifyChain(rows, anchors),
    anchored: rows.filter(({ version }) => anchors.some((anchor) => anchor.version === version)).length,
    foldsTheSame: foldsTheSame && same(loaded.state, state),
  };
}

interface Read<State> {
  readonly entries: readonly Entry[];
  readonly state: State;
  readonly foldsTheSame: boolean;
}

const same = (one: unknown, other: unknown): boolean => canonicalJson(one) === canonicalJson(other);

function nextEntry<State, F extends Fact>({ aggregate, decideAgain, snapshots }: ChapterSource<State, F>) {
  return ({ entries, state: before, foldsTheSame }: Read<State>, row: StoredRow): Read<State> => {
    const facts = row.facts.map((fact) => aggregate.upcast(fact));
    const snapshot = snapshots.get(row.directory);
    const { again, because } = judged(decideAgain, {
      row,
      facts,
      before,
      snapshot: () => there(snapshot, row),
    });
    const { state, events } = happenAgain(aggregate, before, facts, row);
    const entry: Entry = {
      service: aggregate.service,
      row,
      again,
      because,
      announcesTheSame: same(events, row.events),
      snapshot,
    };
    const believable = row.folded?.shape === (aggregate.shape ?? 1) ? same(row.folded?.state, state) : true;
    return { entries: [...entries, entry], state, foldsTheSame: foldsTheSame && believable };
  };
}

function there(snapshot: Snapshot | undefined, { directory }: StoredRow): Snapshot {
  if (snapshot === undefined) throw new Error(`the directory has no snapshot ${directory}`);
  return snapshot;
}

function judged<State, F extends Fact>(
  decideAgain: DecideAgain<State, F>,
  moment: Moment<State, F>,
): Pick<Entry, "again" | "because"> {
  try {
    const decided = decideAgain(moment);
    if (decided) return { again: compared(decided.decision, moment.row), because: decided.because };
    return {
      again: { result: "not decided again", why: `unknown command ${moment.row.command}` },
      because: [],
    };
  } catch (error) {
    return { again: { result: "not decided again", why: (error as Error).message }, because: [] };
  }
}

function compared(decision: Decision<Fact>, row: StoredRow): Again {
  if ("refused" in decision) return { result: "otherwise", instead: decision.refused.code };
  if (same(decision.facts, row.facts)) return { result: "same" };
  const instead = decision.facts.flatMap((fact, n) =>
    same(fact, row.facts[n]) ? [] : [difference(fact, row.facts[n])],
  );
  return { result: "otherwise", instead: instead.join(", ") || "nothing" };
}

/** Returns the fields in which today's fact differs from the stored one, as text: `opened unit="legal"`. */
function difference(fact: Fact, stored: Fact | undefined): string {
  const was: Readonly<Record<string, unknown>> = { ...stored };
  const changed = Object.entries(fact).filter(([name, value]) => name !== "type" && !same(value, was[name]));
  return [fact.type, ...changed.map(([name, value]) => `${name}=${JSON.stringify(value)}`)].join(" ");
}

function happenAgain<State, F extends Fact>(
  aggregate: Aggregate<State, F>,
  before: State,
  facts: readonly F[],
  row: StoredRow,
) {
  let state = before;
  const events = facts.flatMap((fact) => {
    state = aggregate.fold(state, fact, row);
    return aggregate.announce(fact, state, row);
  });
  return { state, events };
}
