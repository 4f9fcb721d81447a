/** The inbox filters that a person saved (R17): an aggregate for each person, `filters.<username>`. */

import type { AnnouncedEvent } from "../../../events/define-event.ts";
import { filtersChanged } from "../../../events/referral/filters-changed.v1.ts";
import type { Channel } from "../../../shared/directory/snapshot.ts";
import {
  type Aggregate,
  type Decision,
  type Fact,
  type RowHead,
  UnknownFact,
} from "../../../shared/journal/journal.ts";
import type { Stage } from "../case/core.ts";

export interface InboxFilter {
  readonly stage?: Exclude<Stage, "unknown"> | undefined;
  readonly kind?: string | undefined;
  readonly subject?: string | undefined;
  readonly province?: string | undefined;
  /** The channel by which the request was registered (C4). */
  readonly channel?: Channel | undefined;
  /** The username of the assignee, or `nobody` for cases without one. */
  readonly expert?: string | undefined;
}

const fields = ["stage", "kind", "subject", "province", "channel", "expert"] as const;

/**
 * The filter with its fields in a fixed order, because the journal does not keep their order. A retry then gets the
 * same bytes.
 */
export const inOneOrder = (filter: InboxFilter): InboxFilter =>
  Object.fromEntries(fields.flatMap((field) => (filter[field] ? [[field, filter[field]]] : [])));

export interface KeptFilter {
  readonly name: string;
  readonly list: "reminders" | "unit" | "mine" | "all" | "escalated";
  readonly filter: InboxFilter;
}

export type FiltersFact =
  | { readonly type: "saved"; readonly kept: KeptFilter }
  | { readonly type: "removed"; readonly name: string };

export type FiltersState = readonly KeptFilter[];

const most = 20;

export const filtersOf = (username: string): string => `filters.${username}`;

/** Saves a filter. The filter replaces a filter of the same name, at the same position in the list. */
export function decideSaveFilter(state: FiltersState, kept: KeptFilter): Decision<FiltersFact> {
  const replaces = state.some(({ name }) => name === kept.name);
  if (!replaces && state.length >= most) return { refused: { code: "too-many-filters" } };
  return { facts: [{ type: "saved", kept }] };
}

/** Removes a filter. Removing a missing one also writes a row, so that the idempotency key counts as used (P4). */
export const decideRemoveFilter = (name: string): Decision<FiltersFact> => ({
  facts: [{ type: "removed", name }],
});

function fold(state: FiltersState, fact: FiltersFact): FiltersState {
  if (fact.type === "removed") return state.filter(({ name }) => name !== fact.name);
  const { kept } = fact;
  const replaces = state.some(({ name }) => name === kept.name);
  return replaces ? state.map((one) => (one.name === kept.name ? kept : one)) : [...state, kept];
}

const announce = (_: FiltersFact, state: FiltersState, row: RowHead): readonly AnnouncedEvent[] => [
  filtersChanged.of({ of: row.id.slice(filtersOf("").length), kept: state.length, at: row.at }),
];

export const filtersAggregate: Aggregate<FiltersState, FiltersFact> = {
  service: "referral",
  name: "filters",
  owns: (id) => id.startsWith(filtersOf("")),
  initial: [],
  fold,
  upcast: (fact: Fact) => {
    if (!["saved", "removed"].includes(fact.type))
      throw new UnknownFact(`Filters know no fact "${fact.type}"`);
    return fact as FiltersFact;
  },
  announce,
};
