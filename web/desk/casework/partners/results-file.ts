/** Results as a file for the partner's form: its columns, order and names (C8). Pure. */
import { asCsv } from "../../../../shared/contracts/fields/csv.ts";
import type { Fields } from "./fields-to-copy.tsx";

export interface OpenedResult {
  readonly case: string;
  readonly result: number;
  readonly fields: Fields;
}

/**
 * @param names labels of fields that the partner has no name for
 * @returns undefined without rows
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
