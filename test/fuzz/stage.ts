import type { Book } from "./book.ts";
import type { Subject } from "./draft.ts";
import type { Known } from "./known.ts";
import type { WireAnswer } from "./wire.ts";

/** What bringing something about needs of the campaign. */
export interface Stage {
  readonly book: Book;
  /** Sends a request that must be taken, notes what it says, and throws when it is refused. */
  readonly ask: (id: string, subject: Subject, body: unknown) => Promise<WireAnswer>;
  /** So many seconds go by. */
  readonly pass: (seconds: number) => void;
  readonly oneTimeCode: (known: Known) => Promise<string>;
  readonly sessionHolds: (known: Known) => boolean;
  /** Until the afternoon of that day (in Tehran, ISO); by then nothing is asked of anybody but this one. */
  readonly waitUntil: (day: string, known?: Known) => void;
}

/** How a request must stand for an operation, how to bring it there, and who acts then. */
export interface Need {
  /** Of these, where it is not of the requests by the ordinary form. */
  readonly among?: (book: Book) => readonly Known[];
  readonly stands: (known: Known, stage: Stage) => boolean;
  /** Of another operation's need, by doing this. */
  readonly by: (stage: Stage, pick: number) => Promise<unknown>;
  readonly actor?: (known: Known, book: Book) => string | undefined;
  /** What fills the place in the path and is looked at, where that is not the request. */
  readonly about?: (known: Known) => Pick<Subject, "param" | "version">;
}

/** By the operation's id, or by a name that `notYet` uses. */
export type Needs = Readonly<Record<string, Need>>;

/** The rows of all tables. Throws when two tables have a row of the same name: one would hide the other. */
export function oneTable(...tables: readonly Needs[]): Needs {
  const names = tables.flatMap((table) => Object.keys(table));
  const twins = names.filter((name, n) => names.indexOf(name) !== n);
  if (twins.length > 0) throw new Error(`Two tables of needs have a row for ${twins.join(", ")}`);
  return Object.assign({}, ...tables);
}
