import type { Outcome } from "../../../shared/journal/journal.ts";
import { type FilterAsk, type FilterDeps, filterCommand } from "../http/filter-command.ts";
import { decideRemoveFilter, type FiltersState, filtersOf } from "../journals/journal-filters.ts";

/** Removes an inbox filter by its name; removing a missing one succeeds (R17). Refuses with `key-reused`. */
export async function removeFilter(
  deps: FilterDeps,
  ask: FilterAsk,
  input: { readonly name: string },
): Promise<Outcome<FiltersState>> {
  const command = await filterCommand(deps, ask, "remove-filter", input);
  return deps.filters.decide(filtersOf(ask.username), command, () => decideRemoveFilter(input.name));
}
