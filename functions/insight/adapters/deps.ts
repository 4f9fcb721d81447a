import type { PastDirectory } from "../../../shared/directory/past.ts";
import type { Directory } from "../../../shared/directory/snapshot.ts";
import type { Sheets } from "../../../shared/sheets/sheets.ts";

/** The dependencies for reading figures. */
export interface FiguresDeps {
  readonly sheets: Pick<Sheets<never>, "read">;
  readonly directory: Directory;
  readonly now: () => Date;
}

/** The further dependencies for scores of managers (I3). */
export interface ScoreDeps extends FiguresDeps {
  /** The organisation at earlier times, cached for one reply. */
  readonly past: () => PastDirectory;
}
