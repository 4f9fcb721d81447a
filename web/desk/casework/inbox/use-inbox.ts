/**
 * Reads a list of the inbox page by page. In the background it reads the list again and reports differences; rows move
 * only when the user asks for it.
 */

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useSyncExternalStore } from "react";
import { listInbox } from "../../../../shared/contracts/staff/cases.ts";
import { defined } from "../../../../shared/defined.ts";
import { type DeskProblem, Refused } from "../../app/api/problem.ts";
import { useCall } from "../../app/api/use-api.ts";
import { useDesk } from "../../app/shell/desk.tsx";
import type { Asked, InboxItem } from "./asked.ts";
import { stepsTaken, withOwn } from "./own-rows.ts";
import { freshened, joined, type News, newsIn, pageful, patience, renewed, type Walk, walk } from "./walk.ts";

/** Milliseconds after which the list is read again in the background, while the screen is visible. */
const every = 30_000;
/** The number of pages that are read again in the background: two hundred cases. */
const compared = 8;
/** The most cases that are sorted by a column other than time left: forty pages. */
const mostSorted = 1_000;
/** For how many milliseconds a list stays in memory for a user who returns from a case. */
const kept = 30 * 60_000;

export interface Inbox {
  /** The rows; undefined until the first pages arrive. */
  readonly rows: readonly InboxItem[] | undefined;
  /** Whether the list continues after the last row. */
  readonly goesOn: boolean;
  readonly news: News;
  /** Shows the list as it was last read in the background. */
  readonly show: () => void;
  readonly more: () => Promise<readonly InboxItem[]>;
  /** Reads the list to its end, or to `mostSorted` cases, in order to sort it. */
  readonly rest: () => void;
  readonly readingMore: boolean;
  /** Why the list could not be read the last time. */
  readonly problem: DeskProblem | undefined;
  /** When the shown rows were last confirmed, ISO 8601 in UTC. */
  readonly asOf: string;
  readonly again: () => void;
}

function useReadPage({ list, filter }: Asked) {
  const call = useCall();
  return async (after: string | undefined): Promise<Walk> => {
    const query = { list, ...filter, ...defined({ after }) };
    const outcome = await call(listInbox, { query });
    if (!outcome.ok) throw new Refused(outcome.problem);
    return outcome.body;
  };
}

export function useInbox(asked: Asked): Inbox {
  const { me } = useDesk();
  const queries = useQueryClient();
  const read = useReadPage(asked);
  const key = [listInbox.id, "shown", asked];
  const again = (known: Walk | undefined) =>
    walk(read, { want: Math.max(pageful, known?.items.length ?? 0), most: known ? compared : patience });

  const shown = useQuery({
    queryKey: key,
    queryFn: async () => {
      const known = queries.getQueryData<Walk>(key);
      return renewed(known, await again(known));
    },
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: kept,
    networkMode: "always",
  });
  const latest = useQuery({
    queryKey: [listInbox.id, "latest", asked, shown.dataUpdatedAt],
    queryFn: () => again(shown.data),
    enabled: shown.data !== undefined,
    ...(shown.data && { initialData: shown.data, initialDataUpdatedAt: shown.dataUpdatedAt }),
    staleTime: every,
    refetchInterval: every,
    gcTime: 0,
    networkMode: "always",
  });
  const more = useMutation({
    mutationFn: async (want: number) => {
      const known = shown.data ?? { items: [] };
      const most = Math.max(patience, Math.ceil(want / pageful));
      const on = await walk(read, { after: known.next, want, most });
      queries.setQueryData<Walk>(key, (now) => joined(now ?? known, on));
      return on.items;
    },
    networkMode: "always",
  });

  useSyncExternalStore(stepsTaken.subscribe, stepsTaken.count);
  const own = (items: Walk["items"]) => withOwn(items, asked, me);
  const rows = shown.data && own(freshened(shown.data.items, latest.data?.items ?? []));
  const show = () => queries.setQueryData<Walk>(key, (now) => latest.data && renewed(now, latest.data));
  return {
    rows,
    goesOn: shown.data?.next !== undefined,
    news: newsIn(withItems(shown.data, own), withItems(latest.data, own)),
    show,
    more: () => more.mutateAsync(pageful).catch(() => []),
    rest: () => {
      const missing = mostSorted - (shown.data?.items.length ?? 0);
      if (shown.data?.next !== undefined && missing > 0 && !more.isPending && !more.isError)
        more.mutate(missing);
    },
    readingMore: more.isPending,
    problem: problemOf(more.error ?? latest.error ?? shown.error),
    asOf: new Date(Math.max(shown.dataUpdatedAt, latest.dataUpdatedAt)).toISOString(),
    again: () => {
      more.reset();
      void (shown.error || !shown.data ? shown.refetch() : latest.refetch());
    },
  };
}

/** Applies the user's own steps to a list just read, so that they are not reported as changes. */
const withItems = (walk: Walk | undefined, own: (items: Walk["items"]) => Walk["items"]): Walk | undefined =>
  walk && { ...walk, items: own(walk.items) };

function problemOf(error: unknown): DeskProblem | undefined {
  if (error === null || error === undefined) return undefined;
  if (error instanceof Refused) return error.problem;
  throw error;
}
