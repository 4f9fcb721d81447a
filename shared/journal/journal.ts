/**
 * The journal: every decision is one immutable row, everything else is a view of it.
 *
 * An aggregate (a request, a case, a notice) is the fold of its rows. A command loads, decides in a pure function and
 * appends one row with `attribute_not_exists`: that single write is the commit, the optimistic lock, the idempotency
 * record, the audit entry and the outbox.
 */

import type { AnnouncedEvent } from "../../events/define-event.ts";
import { Outage } from "../outage.ts";

/** A fact: what was decided. Plain JSON; `type` names its shape and, when it ever changes, `v` its version (1 if absent). */
export interface Fact {
  readonly type: string;
  readonly v?: number;
}

/** A row without its facts: who, when, by which command, on which inputs. All that "why?" can ask. */
export interface RowHead {
  /** The aggregate's id. */
  readonly id: string;
  /** 1, 2, 3 … without holes. */
  readonly version: number;
  /** ISO 8601 in UTC, to the millisecond. */
  readonly at: string;
  /**
   * `staff:<username>`, `applicant:<person id>`, `receipt:<person id>` (by the PIN of the applicant's paper receipt),
   * `event:<event id>`, `operator:<name>` or `clock`.
   */
  readonly actor: string;
  /** The use case's name: `refer-case`. */
  readonly command: string;
  /** The idempotency key; an event's id when an event was the cause. */
  readonly key: string;
  /** `fingerprintOf` the command's input: the same key with another one is refused (P4). */
  readonly fingerprint: string;
  /** The directory version the decision was taken under; 0 when it did not look. */
  readonly directory: number;
  /** The release that decided. */
  readonly release: string;
  /** Joins a whole story over services: the tracking code. */
  readonly correlation: string;
}

/** A row as stored. */
export interface StoredRow extends RowHead {
  readonly facts: readonly Fact[];
  readonly events: readonly AnnouncedEvent[];
  /** SHA-256 over the previous row's hash and this row's canonical JSON, base64url. */
  readonly hash: string;
  /** What outsiders may be shown of this row; absent on rows that no public timeline shows (P7). */
  readonly shown?: Shown;
  /** Every 32nd row: the state folded up to and with this row, and all keys so far (see `remembers`) with their versions and fingerprints. */
  readonly folded?: Folded;
}

/** Something that happened, as a public timeline names it. */
export interface PublicFact {
  readonly what: string;
  /** ISO 8601 in UTC, to the millisecond. */
  readonly at: string;
}

export interface Shown {
  readonly facts: readonly PublicFact[];
  /** 16 random bytes, base64url: hides the facts, and the rest of the row, behind their hashes (`shared/audit/commitment.ts`). */
  readonly salt: string;
}

export interface Folded {
  /** The aggregate's `shape` when it was folded. */
  readonly shape: number;
  readonly state: unknown;
  readonly keys: Readonly<Record<string, SeenKey>>;
}

export interface SeenKey {
  readonly version: number;
  readonly fingerprint: string;
}

/** What kind of aggregate this is, and how its facts fold. Pure. */
export interface Aggregate<State, F extends Fact> {
  readonly service: string;
  readonly name: string;
  /**
   * Raise it whenever the state changes its shape or its meaning (1 if absent): folded states of another shape are not
   * believed, and all rows are read instead.
   */
  readonly shape?: number;
  /** Where several kinds are read as one: the shape of the kind that the id is of. */
  shapeOf?(id: string): number;
  /**
   * Of how many of its newest rows a folded state carries the keys (all if absent): for what gets rows for ever and is decided
   * on the version that was seen, so that an older key changes nothing though nobody knows it any more. All keys of some
   * thousand rows are more than a row may hold.
   */
  readonly remembers?: number;
  /** Where a journal holds several kinds: whether an id is one of this kind. Absent: all are. */
  owns?(id: string): boolean;
  /** State is plain JSON: it is stored with every 32nd row. */
  readonly initial: State;
  /** Folding never decides again. */
  fold(state: State, fact: F, row: RowHead): State;
  /** Lifts every shape ever shipped to the newest; an unknown fact throws, it is not skipped. */
  upcast(fact: Fact): F;
  /** The events a fact announces, seen from the state after it (law 1: each fact at least one, over a row). */
  announce(fact: F, state: State, row: RowHead): readonly AnnouncedEvent[];
  /** What outsiders may be shown of a fact, if anything: kept with the row, so that a proof of it never changes (P7). */
  show?(fact: F, row: RowHead): PublicFact | undefined;
}

/** The rows, wherever they are kept: DynamoDB, or memory for the simulation. Both pass the same tests. */
export interface JournalStore {
  /**
   * From the newest row that carries a folded state (or the first) up to row `upTo` (or the newest), ascending: never
   * more than 32 rows, whatever the age of the aggregate. Strongly consistent.
   */
  tail(id: string, upTo?: number): Promise<readonly StoredRow[]>;
  /** Every row, ascending. Strongly consistent. */
  all(id: string): Promise<readonly StoredRow[]>;
  /** Appends all rows or none. `"taken"` when any (id, version) exists already. */
  append(rows: readonly StoredRow[]): Promise<"appended" | "taken">;
  /** Every aggregate there is, in no order. Walks the whole table: for operators' tools (rebuild, replay), never in a Lambda. */
  ids(): AsyncIterable<string>;
}

/** An aggregate as it stands. */
export interface Loaded<State> {
  readonly id: string;
  /** 0 when it has no row yet. */
  readonly version: number;
  readonly state: State;
}

/** An aggregate as it stands, with what its next row needs to know. */
export interface Standing<State> extends Loaded<State> {
  /** The hash of its newest row; empty when it has none. */
  readonly hash: string;
  readonly keys: ReadonlyMap<string, SeenKey>;
}

/** What a use case was asked to do; becomes the head of the row. */
export interface Command {
  readonly name: string;
  readonly actor: string;
  readonly key: string;
  readonly fingerprint: string;
  readonly at: Date;
  readonly directory: number;
  readonly correlation: string;
}

/** A reason not to do it: a code of `shared/contracts/refusals/refusals.ts`, and what the sentence for people needs. */
export interface Refusal {
  readonly code: string;
  readonly details?: Readonly<Record<string, string | number>>;
}

/** What a rule says. No facts: accepted, and nothing needed to change. */
export type Decision<F extends Fact> = { readonly facts: readonly F[] } | { readonly refused: Refusal };

export type Outcome<State> =
  | {
      readonly accepted: true;
      readonly loaded: Loaded<State>;
      readonly replayed: boolean;
      /** From what the next decision may begin without a read (`known`); absent where the key was used before. */
      readonly standing?: Standing<State>;
    }
  | { readonly accepted: false; readonly refusal: Refusal };

/** What `decideTogether` answers: the aggregates in the order of its parts. */
export type TogetherOutcome<States extends readonly unknown[]> =
  | {
      readonly accepted: true;
      readonly loaded: { readonly [Index in keyof States]: Loaded<States[Index]> };
      readonly replayed: boolean;
      /** See `Outcome`. */
      readonly standings?: { readonly [Index in keyof States]: Standing<States[Index]> };
    }
  | { readonly accepted: false; readonly refusal: Refusal };

/** One aggregate's part in a decision over several of one service. Without facts it gets no row. */
export interface Part<State, F extends Fact> {
  readonly journal: Journal<State, F>;
  readonly id: string;
  readonly decide: (current: Loaded<State>) => Decision<F>;
  /** See `Journal.decide`. */
  readonly known?: Standing<State> | undefined;
}

export interface Journal<State, F extends Fact> {
  readonly aggregate: Aggregate<State, F>;
  readonly store: JournalStore;
  /** Stamped on every row this process appends. */
  readonly release: string;
  /** Chance that hides what is shown of a row: 16 bytes, base64url. */
  readonly salt: () => string;
  /** Waits after somebody else was first; see `shared/back-off.ts`. */
  readonly backOff: (attempt: number) => Promise<void>;
  load(id: string): Promise<Loaded<State>>;
  /** As it stood right after row `version`. */
  loadAt(id: string, version: number): Promise<Loaded<State>>;
  /**
   * As it stood after each of its newest rows, ascending, by the one read that `load` takes: from its newest folded row on; an
   * aggregate without one begins at version 0.
   *
   * @param rows its rows from the first one on without a gap, where the caller has them: as it stood after these, without a read
   */
  recent(id: string, rows?: readonly StoredRow[]): Promise<readonly Loaded<State>[]>;
  /** `load`, with the head of the hash chain and all keys used so far. */
  standing(id: string): Promise<Standing<State>>;
  /** The version the key was used at on this aggregate, with its fingerprint, or nothing. */
  seen(id: string, key: string): Promise<SeenKey | undefined>;
  /**
   * Loads, decides, appends one row. The same key gives the same reply (the state as it stood after its row,
   * `replayed: true`); the same key with another fingerprint is refused as `key-reused`. When somebody else appended
   * in between, loads and decides again, a few times, then throws `JournalBusy`.
   *
   * @param known the aggregate as the caller loaded it a moment ago: spares a read. Should it have moved on, the append
   * finds that out, as it does for everybody.
   */
  decide(
    id: string,
    command: Command,
    decide: (current: Loaded<State>) => Decision<F>,
    known?: Standing<State>,
  ): Promise<Outcome<State>>;
}

/** Thrown when an aggregate is so busy that a decision never got its turn; answered with 503 and Retry-After. */
export class JournalBusy extends Outage {
  override readonly name = "JournalBusy";
}

/** A row the journal cannot honestly read or write: a bug or tampering, never the fault of who asked. */
export class JournalFault extends Error {
  override readonly name = "JournalFault";
}
