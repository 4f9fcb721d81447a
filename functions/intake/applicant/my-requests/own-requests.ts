import { cursorOf } from "../../../../shared/journal/page.ts";
import type { Page, View, ViewStore } from "../../../../shared/journal/views.ts";
import type { Status } from "../../http/status.ts";
import { type Listed, personList } from "../../projections/build-views.ts";

/** The person whose requests are listed, as a keyed hash. With `contact`, only requests with that mobile count (C14). */
export interface Owner {
  readonly person: string;
  readonly contact?: string | undefined;
}

const pageSize = 25;

/**
 * Returns a person's requests, newest first, at most 25. Leaves out requests with another mobile, since a SIM may be
 * reassigned and an identity misused. Takes one query unless many requests have other mobiles.
 */
export async function ownRequests(
  views: Pick<ViewStore, "list">,
  { person, contact }: Owner,
  after?: string,
): Promise<Page<Status>> {
  const own: View[] = [];
  let place = after;
  do {
    const { items, next } = await views.list(personList(person), {
      limit: pageSize,
      ...(place !== undefined && { after: place }),
    });
    own.push(...items.filter((row) => contact === undefined || contactIn(row) === contact));
    place = next;
  } while (place !== undefined && own.length < pageSize);
  const page = own.slice(0, pageSize);
  const last = page.at(-1);
  const isCut = own.length > pageSize;
  const next = isCut && last ? cursorOf(last) : place;
  return { items: page.map(statusIn), ...(next !== undefined && { next }) };
}

const contactIn = ({ data }: View): string | undefined => (data as Listed).contact;

function statusIn({ data }: View): Status {
  const { contact: _, ...status } = data as Listed;
  return status;
}
