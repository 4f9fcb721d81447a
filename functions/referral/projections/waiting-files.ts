/**
 * Rows of cases with a file that waits for the result of its malware scan (C12), the longest waiting first. Each case
 * that ever had a file has one row, sorted by its longest waiting file.
 */

import type { View } from "../../../shared/journal/views.ts";
import type { CaseState } from "../case/case-state.ts";

export const waitingFilesList = "files-waiting";

/** The case's row in the list of files that wait for a scan result. While no file of the case waits, the row is in no list. */
export function waitingFileViews(
  id: string,
  version: number,
  { attachments }: Pick<CaseState, "attachments">,
): readonly View<{ readonly case: string }>[] {
  if (attachments.length === 0) return [];
  const [since] = attachments.flatMap((one) => (one.stands === "received" ? [one.at] : [])).sort();
  const place = since === undefined ? {} : { list: waitingFilesList, order: `${since}#${id}` };
  return [{ id: `case#${id}#files`, version, ...place, data: { case: id } }];
}
