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
