import type { Directory } from "../../shared/directory/snapshot.ts";
import type { Sheets } from "../../shared/sheets/sheets.ts";

/** What figures are read with. */
export interface FiguresDeps {
  readonly sheets: Pick<Sheets<never>, "read">;
  readonly directory: Directory;
  readonly now: () => Date;
}
