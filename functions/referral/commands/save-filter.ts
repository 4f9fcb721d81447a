import type { Outcome } from "../../../shared/journal/journal.ts";
import { type FilterAsk, type FilterDeps, filterCommand } from "../http/filter-command.ts";
import {
  decideSaveFilter,
  type FiltersState,
  filtersOf,
  type KeptFilter,
} from "../journals/journal-filters.ts";

/**
 * Saves an inbox filter; it replaces a filter with the same name (R17). Refuses with `too-many-filters`, `key-reused`.
 */
export async function saveFilter(
  deps: FilterDeps,
  ask: FilterAsk,
  kept: KeptFilter,
): Promise<Outcome<FiltersState>> {
  const command = await filterCommand(deps, ask, "save-filter", kept);
  return deps.filters.decide(filtersOf(ask.username), command, ({ state }) => decideSaveFilter(state, kept));
}
