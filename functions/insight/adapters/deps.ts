import type { PastDirectory } from "../../../shared/directory/past.ts";
import type { Directory } from "../../../shared/directory/snapshot.ts";
import type { Sheets } from "../../../shared/sheets/sheets.ts";

/** What figures are read with. */
export interface FiguresDeps {
  readonly sheets: Pick<Sheets<never>, "read">;
  readonly directory: Directory;
  readonly now: () => Date;
}

/** What scores of managers are read with besides (I3). */
export interface ScoreDeps extends FiguresDeps {
  /** The organisation as it was, for one answer: what it has read it does not read again. */
  readonly past: () => PastDirectory;
}
