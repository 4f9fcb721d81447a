import type { PastDirectory } from "../../../shared/directory/past.ts";
import type { Directory } from "../../../shared/directory/snapshot.ts";
import type { Sheets } from "../../../shared/sheets/sheets.ts";

/** The ports for reading figures. */
export interface FiguresDeps {
  readonly sheets: Pick<Sheets<never>, "read">;
  readonly directory: Directory;
  readonly now: () => Date;
}

/** The further ports for the scores of managers (I3). */
export interface ScoreDeps extends FiguresDeps {
  /**
   * Returns a reader of the directory snapshots that were in force at earlier times. Each reply needs a new reader,
   * because a reader caches the snapshots.
   */
  readonly past: () => PastDirectory;
}
