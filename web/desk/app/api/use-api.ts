/** React hooks for the API: reads that refresh themselves, and commands that are sent once. */

import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useRef } from "react";
import type { OperationSpec, ReplyOf } from "../../../../shared/contracts/operation.ts";
import { nowMs } from "../clock/now.ts";
import { contextOf } from "../context-of.ts";
import { useTell } from "../shell/toasts.tsx";
import type { Call, Done, InputOf } from "./call.ts";
import { type DeskProblem, mayGoWell, Refused } from "./problem.ts";
import { quieter } from "./quieter.ts";

export const [CallProvider, useCall] = contextOf<Call>("CallProvider");

type BodyOf<O extends OperationSpec> = ReplyOf<O>["body"];

export interface Read<O extends OperationSpec> {
  /** The newest body that was read; kept while it is read again, and when that fails. */
  readonly body: BodyOf<O> | undefined;
  readonly etag: string;
  readonly problem: DeskProblem | undefined;
  /** Whether there is nothing to show yet. */
  readonly loading: boolean;
  readonly refreshing: boolean;
  readonly again: () => void;
}

interface Freshness<Body = unknown> {
  /** `false` means that the operation must not be read yet. */
  readonly when?: boolean;
  /** When the user returns to the screen, data older than this many seconds are read again; 15 by default. */
  readonly stale?: number;
  /**
   * Seconds after which the body is read again while the screen is visible (see `quieter.ts`), or a function of the
   * body; undefined: it is not read again.
   */
  readonly every?: number | ((known: Body | undefined) => number | undefined);
}

const timing = ({ when = true, stale = 15 }: Freshness<never>) => ({
  enabled: when,
  staleTime: stale * 1_000,
});

/** Milliseconds until the body is read again; `false`: it is not read again. */
function pause<Body>({ every }: Freshness<Body>, known: Body | undefined): number | false {
  const seconds = typeof every === "function" ? every(known) : every;
  return seconds === undefined ? false : seconds * 1_000;
}

async function needed<const O extends OperationSpec>(
  call: Call,
  operation: O,
  input: InputOf<O>,
): Promise<Done<O>> {
  const outcome = await call(operation, input);
  if (!outcome.ok) throw new Refused(outcome.problem);
  return outcome;
}

const problemOf = (error: unknown): DeskProblem | undefined =>
  error instanceof Refused ? error.problem : undefined;

/**
 * The problem of the latest answer, kept while the body is read again. The query forgets the problem when it has no
 * body; the screen would then unmount and lose typed text.
 */
function useLastProblem(
  key: string,
  { isPending, error }: { readonly isPending: boolean; readonly error: unknown },
): DeskProblem | undefined {
  const last = useRef<{ readonly key: string; readonly problem: DeskProblem | undefined }>(undefined);
  if (!isPending) last.current = { key, problem: problemOf(error) };
  return last.current?.key === key ? last.current.problem : undefined;
}

/** Calls a reading operation, again when its data may be outdated, and keeps the body of the last reply. */
export function useRead<const O extends OperationSpec>(
  operation: O,
  input: InputOf<O>,
  freshness: Freshness<BodyOf<O>> = {},
): Read<O> {
  const call = useCall();
  const changed = useRef<{ readonly data: unknown; readonly at: number }>({ data: undefined, at: 0 });
  const query = useQuery({
    queryKey: [operation.id, input],
    queryFn: ({ signal }) => needed(call, operation, { ...input, signal }),
    refetchInterval: ({ state: { data } }) => {
      if (data !== changed.current.data) changed.current = { data, at: nowMs() };
      const known = data?.body as BodyOf<O> | undefined;
      return quieter(pause(freshness, known), nowMs() - changed.current.at);
    },
    ...timing(freshness),
  });
  if (query.error && !(query.error instanceof Refused)) throw query.error;
  const problem = useLastProblem(JSON.stringify([operation.id, input]), query);
  return {
    body: query.data?.body as BodyOf<O> | undefined,
    etag: query.data?.etag ?? "",
    problem,
    loading: query.isPending && query.fetchStatus !== "idle" && problem === undefined,
    refreshing: query.isFetching && !query.isPending,
    again: () => void query.refetch(),
  };
}

/**
 * Replaces the body of a query by the reply to a step, so that the screen shows the step's result immediately. Cancels
 * a running read, whose result may be older than the reply.
 */
export function useKnow<const O extends OperationSpec>(
  operation: O,
): (input: InputOf<O>, reply: Done<O>) => void {
  const queries = useQueryClient();
  return (input, reply) => {
    const queryKey = [operation.id, input];
    void queries.cancelQueries({ queryKey, exact: true }).then(() => queries.setQueryData(queryKey, reply));
  };
}

export interface ReadPages<O extends OperationSpec> extends Omit<Read<O>, "body" | "etag"> {
  readonly pages: readonly BodyOf<O>[];
  /** Reads the next page; undefined on the last page. */
  readonly more: (() => void) | undefined;
}

/**
 * Adds the cursor of the next page to the input. A search carries the cursor in the request body, like the search
 * words, which must not appear in an address.
 */
function placed(operation: OperationSpec, input: object, after: string | undefined): object {
  const { query, body } = input as { readonly query?: object; readonly body?: object };
  return operation.method === "GET" ? { query: { ...query, after } } : { body: { ...body, after } };
}

/** Reads a paged list by `after` and `next`. With `every`, all pages shown are read again. */
export function useReadPages<const O extends OperationSpec>(
  operation: O,
  input: InputOf<O>,
  freshness: Freshness<never> = {},
): ReadPages<O> {
  const call = useCall();
  const query = useInfiniteQuery({
    queryKey: [operation.id, "pages", input],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ signal, pageParam: after }) => {
      return needed(call, operation, { ...input, ...placed(operation, input, after), signal });
    },
    getNextPageParam: ({ body }) => (body as { readonly next?: string }).next,
    refetchInterval: pause(freshness, undefined),
    ...timing(freshness),
  });
  if (query.error && !(query.error instanceof Refused)) throw query.error;
  const problem = useLastProblem(JSON.stringify([operation.id, "pages", input]), query);
  return {
    pages: (query.data?.pages ?? []).map(({ body }) => body as BodyOf<O>),
    problem,
    loading: query.isPending && query.fetchStatus !== "idle" && problem === undefined,
    refreshing: query.isFetching && !query.isPending,
    again: () => void query.refetch(),
    more: query.hasNextPage ? () => void query.fetchNextPage() : undefined,
  };
}

export interface Send<O extends OperationSpec> {
  readonly send: (input: InputOf<O>) => void;
  readonly sending: boolean;
  readonly problem: DeskProblem | undefined;
  /** Removes the problem, as when the dialog with the form closes. */
  readonly reset: () => void;
}

export interface SendOptions<O extends OperationSpec> {
  readonly done?: (reply: Done<O>) => void;
  /** The text of the toast shown after success. */
  readonly said?: string;
  /** Deletes the stored unsent text. */
  readonly forget?: () => void;
  /** Closes the form. */
  readonly close?: () => void;
  readonly refused?: (problem: DeskProblem) => void;
  /** The queries to read again after success. */
  readonly outdates?: readonly OperationSpec[];
}

/**
 * Sends a command once. While the outcome is unknown (no answer came, or the server failed), sending the same input
 * again uses the same idempotency key. A screen whose retry must survive a reload passes its own key.
 */
export function useSend<const O extends OperationSpec>(operation: O, options: SendOptions<O> = {}): Send<O> {
  const call = useCall();
  const queries = useQueryClient();
  const tell = useTell();
  const open = useRef<{ readonly input: string; readonly key: string }>(undefined);
  const mutation = useMutation({
    mutationFn: async (input: InputOf<O>) => {
      const asText = JSON.stringify(input);
      const { key = crypto.randomUUID() } = input as { readonly key?: string };
      if (open.current?.input !== asText) open.current = { input: asText, key };
      const outcome = await call(operation, { ...input, key: open.current.key });
      if (outcome.ok || !mayGoWell(outcome.problem)) open.current = undefined;
      if (!outcome.ok) throw new Refused(outcome.problem);
      return outcome as Done<O>;
    },
    onSuccess: async (reply) => {
      const ids = options.outdates?.map(({ id }) => id) ?? [];
      await Promise.all(ids.map((id) => queries.invalidateQueries({ queryKey: [id], refetchType: "none" })));
      options.forget?.();
      options.done?.(reply);
      if (options.said !== undefined) tell(options.said);
      options.close?.();
      for (const id of ids) void queries.refetchQueries({ queryKey: [id], type: "active" });
    },
    onError: (error) => {
      const problem = problemOf(error);
      if (problem) options.refused?.(problem);
    },
  });
  if (mutation.error && !(mutation.error instanceof Refused)) throw mutation.error;
  return {
    send: (input) => mutation.isPending || mutation.mutate(input),
    sending: mutation.isPending,
    problem: problemOf(mutation.error),
    reset: mutation.reset,
  };
}
