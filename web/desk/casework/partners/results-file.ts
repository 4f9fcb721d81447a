/** Writes results as a file for the partner's form, with the form's columns, order and names (C8). Pure. */
import { asCsv } from "../../../../shared/contracts/fields/csv.ts";
import type { Fields } from "./fields-to-copy.tsx";

export interface OpenedResult {
  readonly case: string;
  readonly result: number;
  readonly fields: Fields;
}

/**
 * @param names the labels for fields that have no name in the partner's form
 * @returns the file's text; undefined when there are no results
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
