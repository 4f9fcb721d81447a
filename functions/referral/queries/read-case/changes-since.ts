import type * as z from "zod/mini";
import { type Mark, mark } from "../../../../shared/aggregate/subject.ts";
import { change } from "../../../../shared/contracts/staff/cases.ts";
import { isByStaff } from "../../../../shared/journal/actors.ts";
import type { Loaded } from "../../../../shared/journal/journal.ts";
import type { ReferralDeps } from "../../adapters/deps.ts";
import type { CaseState } from "../../case/case-state.ts";

export interface Change extends Mark {
  readonly what: z.output<typeof change>;
}

const isChange = (type: string): type is Change["what"] =>
  (change.options as readonly string[]).includes(type);

/**
 * The changes that people made to a case since a version, up to the state that the viewer sees, oldest first (R16). Rows
 * are read only when the case has a newer version.
 */
export async function changesSince(
  { cases }: Pick<ReferralDeps, "cases">,
  { id, version, state }: Loaded<CaseState>,
  since: number,
): Promise<readonly Change[]> {
  if (since >= state.personVersion) return [];
  const rows = await cases.store.all(id);
  return rows
    .filter((row) => row.version > since && row.version <= version && isByStaff(row))
    .flatMap((row) =>
      row.facts.flatMap(({ type }) => (isChange(type) ? [{ what: type, ...mark(row) }] : [])),
    );
}
