/**
 * The journal: every decision is one immutable row, and everything else is computed from the rows.
 *
 * The state of an aggregate (a request, a case, a notice) is the fold of its rows. A command loads the
 * aggregate, decides in a pure function, and appends one row with `attribute_not_exists`. This single write
 * is the commit, the optimistic lock, the idempotency record, the audit entry and the outbox.
 */

import type { AnnouncedEvent } from "../../events/define-event.ts";
import { Outage } from "../outage.ts";

/**
 * A fact (domain event): one decided change, as plain JSON. `type` names the change, and `v` the version of
 * its shape (1 when absent).
 */
export interface Fact {
  readonly type: string;
  readonly v?: number;
}

/** A row without its facts: who decided, when, by which command, on which inputs. */
export interface RowHead {
  /** The aggregate's id. */
  readonly id: string;
  /** The number of the row in its aggregate: 1, 2, 3 … without gaps. */
  readonly version: number;
  /** ISO 8601 in UTC, to the millisecond. */
  readonly at: string;
  /**
   * Who decided: `staff:<username>`, `applicant:<person id>`, `receipt:<person id>` (by the PIN of the
   * applicant's paper receipt), `event:<event id>`, `operator:<name>` or `clock`.
   */
  readonly actor: string;
  /** The name of the command, such as `refer-case`. */
  readonly command: string;
  /** The idempotency key of the command; the id of the event when an event caused the command. */
  readonly key: string;
  /**
   * The fingerprint of the command's input (`fingerprintOf`). The same key with another fingerprint is
   * refused (P4).
   */
  readonly fingerprint: string;
  /**
   * The version number of the directory snapshot on which the decision was based; 0 when the decision used none.
   */
  readonly directory: number;
  /** The release of the code that decided. */
  readonly release: string;
  /** The correlation id, which joins the rows and events of one request over services: the tracking code. */
  readonly correlation: string;
}

/** A row as it is stored. */
export interface StoredRow extends RowHead {
  readonly facts: readonly Fact[];
  readonly events: readonly AnnouncedEvent[];
  /** SHA-256 over the hash of the preceding row and the canonical JSON of this row, base64url. */
  readonly hash: string;
  /** The public facts of this row; absent when the public timeline shows nothing of the row (P7). */
  readonly shown?: Shown;
  /**
   * On every 32nd row: the state after this row, and the versions and fingerprints of all keys used so far
   * (see `remembers`).
   */
  readonly folded?: Folded;
}

/** A fact in the form in which a public timeline shows it. */
export interface PublicFact {
  readonly what: string;
  /** ISO 8601 in UTC, to the millisecond. */
  readonly at: string;
}

export interface Shown {
  readonly facts: readonly PublicFact[];
  /**
   * 16 random bytes, base64url. A reader who has only the hashes and not the salt cannot guess the facts or
   * the rest of the row (`shared/audit/commitment.ts`).
   */
  readonly salt: string;
}

export interface Folded {
  /** The version of the state's shape (`Aggregate.shape`) when the state was folded. */
  readonly shape: number;
  readonly state: unknown;
  readonly keys: Readonly<Record<string, SeenKey>>;
}

export interface SeenKey {
  readonly version: number;
  readonly fingerprint: string;
}

/** A kind of aggregate: its name, and how facts change its state. Pure. */
export interface Aggregate<State, F extends Fact> {
  readonly service: string;
  readonly name: string;
  /**
   * The version of the state's shape; 1 when absent. Increase it whenever the shape or meaning of the state
   * changes: folded states of another shape are ignored, and all rows are read instead.
   */
  readonly shape?: number;
  /**
   * Returns the shape for an id; only for an aggregate that combines several kinds, whose shapes may differ.
   */
  shapeOf?(id: string): number;
  /**
   * The number of idempotency keys, the newest ones, that a folded state keeps; when absent, all. Set this
   * number for aggregates that get rows for ever, since the keys of some thousand rows would not fit into one
   * row. Commands of such aggregates must name the version that the user saw, so that a command repeated with
   * a forgotten key changes nothing.
   */
  readonly remembers?: number;
  /**
   * For a journal with several kinds of aggregates: whether the id belongs to this kind. When this function
   * is absent, every id belongs to this kind.
   */
  owns?(id: string): boolean;
  /**
   * The state of an aggregate before its first row. The state is plain JSON, since it is stored in every 32nd
   * row.
   */
  readonly initial: State;
  /**
   * Returns the state after a fact. The function applies the fact and checks nothing: the rule already
   * decided.
   */
  fold(state: State, fact: F, row: RowHead): State;
  /**
   * Converts a fact of any shape that was ever released to the newest shape.
   * @throws for an unknown fact, since no fact may be skipped
   */
  upcast(fact: Fact): F;
  /**
   * Returns the events that announce a fact, made from the state after the fact (law 1: each row announces at
   * least one event).
   */
  announce(fact: F, state: State, row: RowHead): readonly AnnouncedEvent[];
  /**
   * Returns what the public timeline shows of a fact; undefined when it shows nothing. The result is stored
   * with the row, so that a proof of the fact never changes (P7).
   */
  show?(fact: F, row: RowHead): PublicFact | undefined;
}

/** The storage of rows: DynamoDB, or memory for tests and the simulation. Both pass the same tests. */
export interface JournalStore {
  /**
   * The rows that are needed to load an aggregate, ascending: from the newest row with a folded state (else
   * the first row) to row `upTo` (when absent, the newest row). The result is never more than 32 rows,
   * whatever the age of the aggregate. Strongly consistent.
   */
  tail(id: string, upTo?: number): Promise<readonly StoredRow[]>;
  /** Every row of an aggregate, ascending. Strongly consistent. */
  all(id: string): Promise<readonly StoredRow[]>;
  /**
   * Appends all rows or none. Returns `"taken"` when a row with one of these ids and versions exists already.
   */
  append(rows: readonly StoredRow[]): Promise<"appended" | "taken">;
  /**
   * The ids of all aggregates, in no order. Scans the whole table, so only for operators' tools (rebuild,
   * replay), never in a Lambda.
   */
  ids(): AsyncIterable<string>;
}

/** An aggregate in its present state. */
export interface Loaded<State> {
  readonly id: string;
  /** The version of the newest row; 0 when the aggregate has none. */
  readonly version: number;
  readonly state: State;
}

/** An aggregate in its present state, with what is needed to append its next row. */
export interface Standing<State> extends Loaded<State> {
  /** The hash of the newest row; empty when there is none. */
  readonly hash: string;
  readonly keys: ReadonlyMap<string, SeenKey>;
}

/** A command: the name, actor, key and input of a use case. It becomes the head of the row. */
export interface Command {
  readonly name: string;
  readonly actor: string;
  readonly key: string;
  readonly fingerprint: string;
  readonly at: Date;
  readonly directory: number;
  readonly correlation: string;
}

/**
 * A refusal: a code of `shared/contracts/refusals/refusals.ts`, and the values for the placeholders of its
 * text.
 */
export interface Refusal {
  readonly code: string;
  readonly details?: Readonly<Record<string, string | number>>;
}

/**
 * The result of a rule. An empty list of facts means that the command is accepted and nothing needed to
 * change.
 */
export type Decision<F extends Fact> = { readonly facts: readonly F[] } | { readonly refused: Refusal };

/**
 * The result of a decision. `loaded`: the aggregate right after the command's row. `replayed`: the command's
 * idempotency key was used before, and this outcome repeats the first reply.
 */
export type Outcome<State> =
  | {
      readonly accepted: true;
      readonly loaded: Loaded<State>;
      readonly replayed: boolean;
      /**
       * The aggregate after the row. Pass this value as `known` to the next decision, to save a read. Absent
       * for a repeated command.
       */
      readonly standing?: Standing<State>;
    }
  | { readonly accepted: false; readonly refusal: Refusal };

/** The result of `decideTogether`; the aggregates are in the order of the parts of the decision. */
export type TogetherOutcome<States extends readonly unknown[]> =
  | {
      readonly accepted: true;
      readonly loaded: { readonly [Index in keyof States]: Loaded<States[Index]> };
      readonly replayed: boolean;
      /** The aggregates after their rows; each is used as `standing` in `Outcome`. */
      readonly standings?: { readonly [Index in keyof States]: Standing<States[Index]> };
    }
  | { readonly accepted: false; readonly refusal: Refusal };

/**
 * One aggregate in a decision over several aggregates of a service. The aggregate gets no row when its rule
 * gives no facts.
 */
export interface Part<State, F extends Fact> {
  readonly journal: Journal<State, F>;
  readonly id: string;
  readonly decide: (current: Loaded<State>) => Decision<F>;
  /** The aggregate as the caller just loaded it; this saves a read, as in `Journal.decide`. */
  readonly known?: Standing<State> | undefined;
}

/** The journal of one kind of aggregate; `openJournal` makes it. */
export interface Journal<State, F extends Fact> {
  readonly aggregate: Aggregate<State, F>;
  readonly store: JournalStore;
  /** The release of the code, stored in every row that this process appends. */
  readonly release: string;
  /** Makes the salt of a row's public facts: 16 random bytes, base64url. */
  readonly salt: () => string;
  /** Waits before another attempt, after another command appended first; see `shared/back-off.ts`. */
  readonly backOff: (attempt: number) => Promise<void>;
  load(id: string): Promise<Loaded<State>>;
  /** The state right after row `version`. */
  loadAt(id: string, version: number): Promise<Loaded<State>>;
  /**
   * The states after each of the newest rows, ascending, from one read as in `load`. The first of these
   * states is that of the newest row with a folded state; for an aggregate without a folded state, at version
   * 0.
   * @param rows all rows from the first on, when the caller has them; then nothing is read
   */
  recent(id: string, rows?: readonly StoredRow[]): Promise<readonly Loaded<State>[]>;
  /**
   * Loads the aggregate as `load` does, with the hash of its newest row and all idempotency keys used so far.
   */
  standing(id: string): Promise<Standing<State>>;
  /**
   * The version of the row that a command with this idempotency key wrote on the aggregate, and the command's
   * fingerprint; undefined when the key is new.
   */
  seen(id: string, key: string): Promise<SeenKey | undefined>;
  /**
   * Loads the aggregate, decides, and appends one row. The same key gives the same reply (the state after its
   * row, with `replayed: true`). The same key with another fingerprint is refused with `key-reused`. When
   * another command appended first, loads and decides again.
   * @param known the aggregate as the caller just loaded it, which saves a read; if it has changed since, the
   * append fails and the decision is repeated
   * @throws JournalBusy when other commands appended first in every attempt
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

/**
 * The error when other commands on a busy aggregate appended first in every attempt. The HTTP response is 503
 * with Retry-After.
 */
export class JournalBusy extends Outage {
  override readonly name = "JournalBusy";
}

/**
 * The error for a row that the journal cannot read or write correctly. Its cause is a bug or tampering, never
 * the caller's input.
 */
export class JournalFault extends Error {
  override readonly name = "JournalFault";
}

/**
 * The error for a fact of a type that this release does not know. A newer release wrote it before a rollback
 * (`docs/operate/releases.md`).
 */
export class UnknownFact extends Error {}
