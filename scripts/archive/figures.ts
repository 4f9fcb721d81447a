import { aboutOf } from "../../functions/insight/reactions/count/sheet-layout.ts";
import type { Told } from "../../functions/insight/reactions/told.ts";
import type { Aws } from "../../shared/aws/aws.ts";
import { dynamodbRepairableSheets } from "../../shared/sheets/dynamodb-repairable-sheets.ts";

/** The figures of a day. `about`: `all`, or a unit; `sums`: by measure, without zeros. */
export interface Figures {
  readonly about: string;
  readonly day: string;
  readonly sums: Readonly<Record<string, number>>;
}

/** All figures of the present layout. A day whose sums are all zero has none. */
export async function* figuresOf(aws: Aws, table: string): AsyncIterable<Figures> {
  for await (const entry of dynamodbRepairableSheets<Told>(table, aws).all()) {
    if ("kept" in entry) continue;
    const about = aboutOf(entry.about);
    const sums = Object.entries(entry.sheet.sums).filter(([, count]) => count !== 0);
    if (about !== undefined && sums.length > 0)
      yield { about, day: entry.sheet.period, sums: Object.fromEntries(sums) };
  }
}
