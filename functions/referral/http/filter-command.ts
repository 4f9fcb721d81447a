import { byStaff } from "../../../shared/journal/actors.ts";
import { fingerprintOf } from "../../../shared/journal/fingerprint.ts";
import type { Command } from "../../../shared/journal/journal.ts";
import type { ReferralDeps } from "../adapters/deps.ts";
import { filtersOf } from "../journals/journal-filters.ts";

export type FilterDeps = Pick<ReferralDeps, "filters" | "directory" | "now">;

/** The person who owns the filters, and the idempotency key of the change. */
export interface FilterAsk {
  readonly username: string;
  readonly key: string;
}

/** The journal's command that changes a person's filters. */
export async function filterCommand(
  { directory, now }: FilterDeps,
  { username, key }: FilterAsk,
  name: string,
  input: object,
): Promise<Command> {
  return {
    name,
    ...byStaff(username, key),
    fingerprint: fingerprintOf({ name, input }),
    at: now(),
    directory: (await directory.current()).number,
    correlation: filtersOf(username),
  };
}
