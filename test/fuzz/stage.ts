import type { Book } from "./book.ts";
import type { Subject } from "./draft.ts";
import type { Known } from "./known.ts";
import type { WireAnswer } from "./wire.ts";

/** What bringing something about needs of the campaign. */
export interface Stage {
  readonly book: Book;
  /** Sends a request that must be taken, notes what it says, and throws when it is refused. */
  readonly ask: (id: string, subject: Subject, body: unknown) => Promise<WireAnswer>;
  readonly oneTimeCode: (known: Known) => Promise<string>;
  readonly sessionHolds: (known: Known) => boolean;
}

/** How a request must stand for an operation, how to bring it there, and who acts then. */
export interface Need {
  readonly stands: (known: Known, stage: Stage) => boolean;
  /** Of another operation's need, by doing this. */
  readonly by: (stage: Stage, pick: number) => Promise<unknown>;
  readonly actor?: (known: Known, book: Book) => string | undefined;
}
