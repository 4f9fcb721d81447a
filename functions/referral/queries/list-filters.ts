import type { FilterDeps } from "../http/filter-command.ts";
import { type FiltersState, filtersOf } from "../journals/journal-filters.ts";

/** The inbox filters a person keeps, in the order kept (R17). */
export const listFilters = async (
  { filters }: Pick<FilterDeps, "filters">,
  username: string,
): Promise<FiltersState> => (await filters.load(filtersOf(username))).state;
