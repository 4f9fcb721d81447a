/** The chosen list and filters of the inbox. The address stores them, so that they can be shared and reloaded (R17). */
import * as z from "zod/mini";
import type { ReplyOf } from "../../../../shared/contracts/operation.ts";
import { inboxFilter, type listInbox } from "../../../../shared/contracts/staff/cases.ts";
import type { listFilters } from "../../../../shared/contracts/staff/desk.ts";

export type InboxItem = ReplyOf<typeof listInbox>["body"]["items"][number];
export type Kept = ReplyOf<typeof listFilters>["body"]["filters"][number];
export type List = Kept["list"];
export type Filter = Kept["filter"];

export interface Asked {
  readonly list: List;
  readonly filter: Filter;
}

const lists = ["mine", "unit", "reminders", "all", "escalated"] as const satisfies readonly List[];
/** The lists that a user has. Only heads of units and their deputies have a list of escalated cases (D8). */
export const listsFor = ({ headOf }: { readonly headOf: readonly unknown[] }): readonly List[] =>
  lists.filter((list) => list !== "escalated" || headOf.length > 0);

export const narrowings = ["stage", "kind", "subject", "province", "channel", "expert"] as const;

/**
 * Reads list and filters from an address. Ignores filters that the contract does not have, as in an old link.
 * @param search the query of the address, with or without `?`
 * @param usual the list to show when the address names no list or an unknown one
 */
export function askedIn(search: string, usual: List): Asked {
  const query = new URLSearchParams(search);
  const named = narrowings.flatMap((name) => {
    const parsed = z.safeParse(inboxFilter.shape[name], query.get(name) ?? undefined);
    return parsed.success && parsed.data !== undefined ? [[name, parsed.data] as const] : [];
  });
  const list = lists.find((each) => each === query.get("list")) ?? usual;
  return { list, filter: Object.fromEntries(named) as Filter };
}

/**
 * The address within the desk: `/?list=mine&stage=waiting`. The same choices give the same address, in whatever order
 * they were made.
 */
export function addressOf({ list, filter }: Asked): string {
  const query = new URLSearchParams({ list });
  for (const name of narrowings) if (filter[name] !== undefined) query.set(name, filter[name]);
  return `/?${query}`;
}

/** Sets one filter; `undefined` clears it. */
export function narrowed(filter: Filter, name: keyof Filter, to: string | undefined): Filter {
  const others = Object.entries(filter).filter(([each]) => each !== name);
  return Object.fromEntries(to === undefined ? others : [...others, [name, to]]) as Filter;
}

export const isNarrowed = ({ filter }: Asked): boolean =>
  narrowings.some((name) => filter[name] !== undefined);

/** The saved list that has exactly this list and these filters; undefined when none has. */
export const keptAs = (kept: readonly Kept[], asked: Asked): Kept | undefined =>
  kept.find((each) => addressOf(each) === addressOf(asked));
