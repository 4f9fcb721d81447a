import type { Book } from "./book.ts";
import type { Subject } from "./draft.ts";
import type { Known } from "./known.ts";
import type { WireAnswer } from "./wire.ts";

/** The functions of a fuzzing campaign that are used to prepare a state. */
export interface Stage {
  readonly book: Book;
  /** Sends a request and notes the answer. @throws Error when the request is refused */
  readonly ask: (id: string, subject: Subject, body: unknown) => Promise<WireAnswer>;
  /** Moves the clock by this many seconds. */
  readonly pass: (seconds: number) => void;
  readonly oneTimeCode: (known: Known) => Promise<string>;
  readonly sessionHolds: (known: Known) => boolean;
  /** Moves the clock to the afternoon of an ISO date in Tehran; the fuzzer then forgets all requests but `known`. */
  readonly waitUntil: (day: string, known?: Known) => void;
}

/** The state that a request must have for an operation, how to reach this state, and who performs the operation. */
export interface Need {
  /** Selects the requests to choose from; by default those that were registered by the ordinary form. */
  readonly among?: (book: Book) => readonly Known[];
  readonly stands: (known: Known, stage: Stage) => boolean;
  /** Brings a request into the state, usually from another needed state by one more step. */
  readonly by: (stage: Stage, pick: number) => Promise<unknown>;
  readonly actor?: (known: Known, book: Book) => string | undefined;
  /** The path parameter and the version, if they are not the tracking code and the case's version. */
  readonly about?: (known: Known) => Pick<Subject, "param" | "version">;
}

/** Needed states by operation id, or by the name of a state in `notYet`. */
export type Needs = Readonly<Record<string, Need>>;

/** Joins tables of needs into one. @throws Error when two tables have a row of the same name */
export function oneTable(...tables: readonly Needs[]): Needs {
  const names = tables.flatMap((table) => Object.keys(table));
  const twins = names.filter((name, n) => names.indexOf(name) !== n);
  if (twins.length > 0) throw new Error(`Two tables of needs have a row for ${twins.join(", ")}`);
  return Object.assign({}, ...tables);
}
