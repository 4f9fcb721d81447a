/**
 * The column by which a list is sorted, as the address has it (R17). Without a column in the address, the list keeps
 * the service's order by time left. Pure.
 */
import { defined } from "../../../../shared/defined.ts";
import { type Asked, addressOf, type InboxItem } from "./asked.ts";

const columns = ["code", "subject", "kind", "unit", "expert", "stage", "left", "age"] as const;
export type Column = (typeof columns)[number];

export interface Sort {
  readonly column: Column;
  readonly down: boolean;
}

/** Reads `sort=age`, or `sort=-age` for descending; undefined for an unknown column. */
export function sortIn(search: string): Sort | undefined {
  const named = new URLSearchParams(search).get("sort") ?? "";
  const column = columns.find((each) => each === named.replace(/^-/, ""));
  return column && { column, down: named.startsWith("-") };
}

export function sortedAddress(asked: Asked, sort: Sort | undefined): string {
  const address = addressOf(asked);
  return sort ? `${address}&sort=${sort.down ? "-" : ""}${sort.column}` : address;
}

const usual: Sort = { column: "left", down: false };

/** The direction in which a column is sorted; undefined for the other columns. */
export function directionOf(column: Column, sort: Sort = usual): "ascending" | "descending" | undefined {
  if (sort.column !== column) return undefined;
  return sort.down ? "descending" : "ascending";
}

/**
 * The sort after a press on a heading: ascending, then descending. Undefined for the default, ascending by time left.
 */
export function pressed(column: Column, sort: Sort = usual): Sort | undefined {
  const next = { column, down: sort.column === column && !sort.down };
  return column === usual.column && !next.down ? undefined : next;
}

interface Words {
  readonly say: (name: InboxItem["kind"]["name"]) => string;
  readonly stages: Readonly<Record<InboxItem["stage"], string>>;
  /** Compares two texts by the alphabet of the page's language. */
  readonly compare: (one: string, other: string) => number;
}

/** The text by which rows are compared. Rows without such a text come last in both directions. */
const comparedBy: Readonly<Record<Column, (row: InboxItem, words: Words) => string | undefined>> = {
  code: (row) => row.case,
  subject: ({ subject }, { say }) => say(subject.name),
  kind: ({ kind }, { say }) => say(kind.name),
  unit: ({ unit }, { say }) => say(unit.name),
  expert: ({ expert }, { say }) => expert && say(expert.name),
  stage: ({ stage }, { stages }) => stages[stage],
  left: ({ place }) => place,
  age: ({ registeredAt }) => registeredAt,
};

/** The sorted rows; equal rows keep the order by time left. */
export function sorted(
  rows: readonly InboxItem[],
  sort: Sort | undefined,
  words: Words,
): readonly InboxItem[] {
  if (!sort) return rows;
  const keyed = rows.map((row) => ({ row, ...defined({ value: comparedBy[sort.column](row, words) }) }));
  const up = sort.down ? -1 : 1;
  const inOrder = keyed.toSorted((one, other) => {
    if (one.value === undefined || other.value === undefined)
      return Number(one.value === undefined) - Number(other.value === undefined);
    return up * words.compare(one.value, other.value);
  });
  return inOrder.map(({ row }) => row);
}
