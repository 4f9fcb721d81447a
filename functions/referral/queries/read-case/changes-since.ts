import type * as z from "zod/mini";
import { type Mark, mark } from "../../../../shared/aggregate/subject.ts";
import { change } from "../../../../shared/contracts/staff/cases.ts";
import { isByStaff } from "../../../../shared/journal/actors.ts";
import type { ReferralDeps } from "../../adapters/deps.ts";

export interface Change extends Mark {
  readonly what: z.output<typeof change>;
}

const isChange = (type: string): type is Change["what"] =>
  (change.options as readonly string[]).includes(type);

/**
 * The changes that people made to a case since a version, oldest first (R16). Rows are read only when the case has a
 * newer version.
 */
export async function changesSince(
  { cases }: Pick<ReferralDeps, "cases">,
  code: string,
  since: number,
  version: number,
): Promise<readonly Change[]> {
  if (since >= version) return [];
  const rows = await cases.store.all(code);
  return rows
    .filter((row) => row.version > since && isByStaff(row))
    .flatMap((row) =>
      row.facts.flatMap(({ type }) => (isChange(type) ? [{ what: type, ...mark(row) }] : [])),
    );
}
