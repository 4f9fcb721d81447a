/** The inbox filters a person keeps (R17): their own, whoever else is signed in where. */

import { fingerprintOf } from "../../../shared/journal/fingerprint.ts";
import type { Command, Outcome } from "../../../shared/journal/journal.ts";
import type { ReferralDeps } from "../deps.ts";
import {
  removeFilter as decideRemoval,
  saveFilter as decideSaving,
  type FiltersState,
  filtersOf,
  type KeptFilter,
} from "../journal-filters.ts";

type Deps = Pick<ReferralDeps, "filters" | "directory" | "now">;

interface Asker {
  readonly username: string;
  readonly key: string;
}

/** @returns in the order kept. */
export const listFilters = async (
  { filters }: Pick<Deps, "filters">,
  username: string,
): Promise<FiltersState> => (await filters.load(filtersOf(username))).state;

/** Keeps a filter under its name, in place of one of the same name. Refused: `too-many-filters`, `key-reused`. */
export async function saveFilter(deps: Deps, who: Asker, kept: KeptFilter): Promise<Outcome<FiltersState>> {
  const command = await commandOf(deps, who, "save-filter", kept);
  return deps.filters.decide(filtersOf(who.username), command, ({ state }) => decideSaving(state, kept));
}

/** Forgets a filter. Refused: `key-reused`. */
export async function removeFilter(
  deps: Deps,
  who: Asker,
  input: { readonly name: string },
): Promise<Outcome<FiltersState>> {
  const command = await commandOf(deps, who, "remove-filter", input);
  return deps.filters.decide(filtersOf(who.username), command, ({ state }) =>
    decideRemoval(state, input.name),
  );
}

async function commandOf(
  { directory, now }: Deps,
  { username, key }: Asker,
  name: string,
  input: object,
): Promise<Command> {
  return {
    name,
    actor: `staff:${username}`,
    key: `${username}/${key}`,
    fingerprint: fingerprintOf({ name, input }),
    at: now(),
    directory: (await directory.current()).number,
    correlation: filtersOf(username),
  };
}
