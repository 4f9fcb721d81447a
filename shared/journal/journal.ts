/**
 * The journal: every decision is one immutable row, everything else is a view of it.
 *
 * An aggregate (a request, a case, a notice) is the fold of its rows. A command loads, decides in a pure function and
 * appends one row with `attribute_not_exists`: that single write is the commit, the optimistic lock, the idempotency
 * record, the audit entry and the outbox.
 */

import type { AnnouncedEvent } from "../../events/define-event.ts";
import { Outage } from "../outage.ts";

/**
 * A fact: one decided change. Plain JSON; `type` names its shape and `v` the version of that shape (1 if
 * absent).
 */
export interface Fact {
  readonly type: string;
  readonly v?: number;
}

/** A row without its facts: who decided, when, by which command, on which inputs. */
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
  /** The command's name: `refer-case`. */
  readonly command: string;
  /** The idempotency key; an event's id when an event was the cause. */
  readonly key: string;
  /** `fingerprintOf` the command's input: the same key with another fingerprint is refused (P4). */
  readonly fingerprint: string;
  /** The version of the directory that the decision was based on; 0 when it read none. */
  readonly directory: number;
  /** The release that decided. */
  readonly release: string;
  /** Joins the rows and events of one request over services: the tracking code. */
  readonly correlation: string;
}

/** A row as stored. */
export interface StoredRow extends RowHead {
  readonly facts: readonly Fact[];
  readonly events: readonly AnnouncedEvent[];
  /** SHA-256 over the previous row's hash and this row's canonical JSON, base64url. */
  readonly hash: string;
  /** The public facts of this row; absent on rows that no public timeline shows (P7). */
  readonly shown?: Shown;
  /**
   * On every 32nd row: the state folded up to and with this row, and the versions and fingerprints of all
   * keys so far (see `remembers`).
   */
  readonly folded?: Folded;
}

/** A fact as a public timeline names it. */
export interface PublicFact {
  readonly what: string;
  /** ISO 8601 in UTC, to the millisecond. */
  readonly at: string;
}

export interface Shown {
  readonly facts: readonly PublicFact[];
  /**
   * 16 random bytes, base64url: without them, hashes reveal neither the facts nor the rest of the row
   * (`shared/audit/commitment.ts`).
   */
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

/** A kind of aggregate, and how its facts fold. Pure. */
export interface Aggregate<State, F extends Fact> {
  readonly service: string;
  readonly name: string;
  /**
   * Increase it whenever the state changes its shape or meaning (1 if absent): folded states of another shape
   * are ignored, and all rows are read instead.
   */
  readonly shape?: number;
  /** For several kinds read as one: the shape of the kind that the id belongs to. */
  shapeOf?(id: string): number;
  /**
   * The number of newest rows whose keys a folded state keeps (all if absent). For aggregates that get rows
   * for ever: all keys of some thousand rows would not fit into one row. Their commands must name the version
   * seen, so that a forgotten key changes nothing.
   */
  readonly remembers?: number;
  /** For a journal with several kinds: whether an id belongs to this one. Absent: all do. */
  owns?(id: string): boolean;
  /** Plain JSON, since it is stored with every 32nd row. */
  readonly initial: State;
  /** Changes the state by a fact, without deciding anything again. */
  fold(state: State, fact: F, row: RowHead): State;
  /**
   * Converts every shape ever released to the newest.
   * @throws for an unknown fact, which is never skipped
   */
  upcast(fact: Fact): F;
  /** The events of a fact, made from the state after it (law 1: each row announces at least one). */
  announce(fact: F, state: State, row: RowHead): readonly AnnouncedEvent[];
  /** The public part of a fact, if any: stored with the row, so that a proof of it never changes (P7). */
  show?(fact: F, row: RowHead): PublicFact | undefined;
}

/** The storage of rows: DynamoDB, or memory for tests and simulation. Both pass the same tests. */
export interface JournalStore {
  /**
   * From the newest row with a folded state (or the first) up to row `upTo` (or the newest), ascending: never
   * more than 32 rows, whatever the age of the aggregate. Strongly consistent.
   */
  tail(id: string, upTo?: number): Promise<readonly StoredRow[]>;
  /** Every row, ascending. Strongly consistent. */
  all(id: string): Promise<readonly StoredRow[]>;
  /** Appends all rows or none. `"taken"` when any (id, version) exists already. */
  append(rows: readonly StoredRow[]): Promise<"appended" | "taken">;
  /**
   * Every aggregate, in no order. Scans the whole table: for operators' tools (rebuild, replay), never in a
   * Lambda.
   */
  ids(): AsyncIterable<string>;
}

/** An aggregate in its present state. */
export interface Loaded<State> {
  readonly id: string;
  /** 0 when it has no row yet. */
  readonly version: number;
  readonly state: State;
}

/** An aggregate in its present state, with the fields that its next row needs. */
export interface Standing<State> extends Loaded<State> {
  /** The hash of its newest row; empty when it has none. */
  readonly hash: string;
  readonly keys: ReadonlyMap<string, SeenKey>;
}

/** A command: the actor, key and input of a use case. Becomes the head of the row. */
export interface Command {
  readonly name: string;
  readonly actor: string;
  readonly key: string;
  readonly fingerprint: string;
  readonly at: Date;
  readonly directory: number;
  readonly correlation: string;
}

/** A refusal: a code of `shared/contracts/refusals/refusals.ts`, and the values that its text needs. */
export interface Refusal {
  readonly code: string;
  readonly details?: Readonly<Record<string, string | number>>;
}

/** The result of a rule. Without facts: accepted, and nothing needed to change. */
export type Decision<F extends Fact> = { readonly facts: readonly F[] } | { readonly refused: Refusal };

/**
 * The result of a decision. `loaded`: the aggregate after the command's row; `replayed`: the key was used
 * before, and this is the reply of that time.
 */
export type Outcome<State> =
  | {
      readonly accepted: true;
      readonly loaded: Loaded<State>;
      readonly replayed: boolean;
      /** Lets the next decision begin without a read (`known`); absent when the key was used before. */
      readonly standing?: Standing<State>;
    }
  | { readonly accepted: false; readonly refusal: Refusal };

/** The result of `decideTogether`: the aggregates in the order of its parts. */
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

/** The journal of one kind of aggregates; `openJournal` makes it. */
export interface Journal<State, F extends Fact> {
  readonly aggregate: Aggregate<State, F>;
  readonly store: JournalStore;
  /** Stored in every row that this process appends. */
  readonly release: string;
  /** Makes the salt that hides a row's public facts: 16 bytes, base64url. */
  readonly salt: () => string;
  /** Waits after another command was first; see `shared/back-off.ts`. */
  readonly backOff: (attempt: number) => Promise<void>;
  load(id: string): Promise<Loaded<State>>;
  /** The state right after row `version`. */
  loadAt(id: string, version: number): Promise<Loaded<State>>;
  /**
   * The states after each of its newest rows, ascending, from one read as in `load`: from its newest folded
   * row on; an aggregate without one begins at version 0.
   * @param rows all rows from the first on, where the caller has them: the states after these, without a read
   */
  recent(id: string, rows?: readonly StoredRow[]): Promise<readonly Loaded<State>[]>;
  /** As `load`, with the head of the hash chain and all keys used so far. */
  standing(id: string): Promise<Standing<State>>;
  /** The version and fingerprint with which the key was used on this aggregate; undefined for a new key. */
  seen(id: string, key: string): Promise<SeenKey | undefined>;
  /**
   * Loads, decides, appends one row. The same key gives the same reply (the state after its row, `replayed:
   * true`); the same key with another fingerprint is refused as `key-reused`. When another command appended
   * first, it loads and decides again.
   * @param known the aggregate as the caller just loaded it, which saves a read; if it has changed since, the
   * append fails and the decision is repeated
   * @throws JournalBusy after several lost races
   * @example
   * const outcome = await journal.decide(code, command, ({ state }) => decideAcceptCase(state, input));
   */
  decide(
    id: string,
    command: Command,
    decide: (current: Loaded<State>) => Decision<F>,
    known?: Standing<State>,
  ): Promise<Outcome<State>>;
}

/** Thrown after a decision lost every race on a busy aggregate; answered with 503 and Retry-After. */
export class JournalBusy extends Outage {
  override readonly name = "JournalBusy";
}

/** A row that the journal cannot read or write truthfully: a bug or tampering, never the caller's fault. */
export class JournalFault extends Error {
  override readonly name = "JournalFault";
}
