/** Where somebody is within the organisation's data: in the address, so that it can be sent and reloaded. Pure. */
import { isSection, type Section } from "./draft.ts";

/** What is no section of the data. */
export const others = ["changes", "history", "files"] as const;
export type Other = (typeof others)[number];

export interface Place {
  readonly in: Section | Other;
  /** The entry that is open, by its place in the section; `new` for one to be added. */
  readonly entry?: number | "new";
  /** The version of the history that is open. */
  readonly version?: number;
}

const isOther = (name: string | null): name is Other => others.some((each) => each === name);
const countIn = (text: string | null): number | undefined =>
  text !== null && /^\d{1,9}$/.test(text) ? Number(text) : undefined;

/** @param search with or without `?`; what is not known leads to the first section */
export function placeIn(search: string): Place {
  const query = new URLSearchParams(search);
  const name = query.get("in");
  const entry = query.get("entry") === "new" ? "new" : countIn(query.get("entry"));
  const version = countIn(query.get("version"));
  return {
    in: isOther(name) || isSection(name) ? name : "units",
    ...(entry === undefined ? {} : { entry }),
    ...(version === undefined ? {} : { version }),
  };
}

export function addressOf({ in: where, entry, version }: Place): string {
  const query = new URLSearchParams({ in: where });
  if (entry !== undefined) query.set("entry", String(entry));
  if (version !== undefined) query.set("version", String(version));
  return `/organisation?${query}`;
}
