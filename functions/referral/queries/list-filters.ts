import type { FilterDeps } from "../http/filter-command.ts";
import { type FiltersState, filtersOf } from "../journals/journal-filters.ts";

/** The inbox filters that a person saved, in the order in which they were saved (R17). */
export const listFilters = async (
  { filters }: Pick<FilterDeps, "filters">,
  username: string,
): Promise<FiltersState> => (await filters.load(filtersOf(username))).state;
