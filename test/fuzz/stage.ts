import type { Book } from "./book.ts";
import type { Subject } from "./draft.ts";
import type { Known } from "./known.ts";
import type { WireAnswer } from "./wire.ts";

/** The parts of a campaign that prepare a state. */
export interface Stage {
  readonly book: Book;
  /** Sends a request that must be taken and notes the answer; throws when it is refused. */
  readonly ask: (id: string, subject: Subject, body: unknown) => Promise<WireAnswer>;
  /** Moves the clock by this many seconds. */
  readonly pass: (seconds: number) => void;
  readonly oneTimeCode: (known: Known) => Promise<string>;
  readonly sessionHolds: (known: Known) => boolean;
  /** Moves the clock to the afternoon of that ISO date in Tehran; the campaign then forgets all requests but this one. */
  readonly waitUntil: (day: string, known?: Known) => void;
}

/** The state a request must have for an operation, how to reach it, and who acts then. */
export interface Need {
  /** The candidates, where they are not requests of the ordinary form. */
  readonly among?: (book: Book) => readonly Known[];
  readonly stands: (known: Known, stage: Stage) => boolean;
  /** Makes a request that fits, usually from another need by one more step. */
  readonly by: (stage: Stage, pick: number) => Promise<unknown>;
  readonly actor?: (known: Known, book: Book) => string | undefined;
  /** The path parameter and version, where they are not the request's own. */
  readonly about?: (known: Known) => Pick<Subject, "param" | "version">;
}

/** By operation id, or by a name from `notYet`. */
export type Needs = Readonly<Record<string, Need>>;

/** @returns the rows of all tables. @throws Error when two tables have a row of the same name. */
export function oneTable(...tables: readonly Needs[]): Needs {
  const names = tables.flatMap((table) => Object.keys(table));
  const twins = names.filter((name, n) => names.indexOf(name) !== n);
  if (twins.length > 0) throw new Error(`Two tables of needs have a row for ${twins.join(", ")}`);
  return Object.assign({}, ...tables);
}
