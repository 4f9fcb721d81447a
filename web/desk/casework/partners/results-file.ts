/** Results as a file that a partner's form takes: its columns in its order, by its names (C8). Pure. */
import { asCsv } from "../../../../shared/contracts/fields/csv.ts";
import type { Fields } from "./fields-to-copy.tsx";

export interface OpenedResult {
  readonly case: string;
  readonly result: number;
  readonly fields: Fields;
}

/**
 * @param names of fields that the partner has no name for
 * @returns nothing where there is no row.
 */
export function resultsFile(
  opened: readonly OpenedResult[],
  names: Readonly<Record<Fields[number]["field"], string>>,
): string | undefined {
  const [first] = opened;
  if (!first) return undefined;
  return asCsv([
    first.fields.map(({ field, name = names[field] }) => name),
    ...opened.map(({ fields }) => fields.map(({ value }) => value)),
  ]);
}
