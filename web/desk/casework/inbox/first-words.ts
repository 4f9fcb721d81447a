/**
 * Loads the first words of the requests in a list (ADR 0061), for users of the unit that has the case. The words are
 * requested once and stay in the page's memory; the list itself, which is read often, does not carry them.
 */
import { useEffect, useRef, useSyncExternalStore } from "react";
import { readFirstWords } from "../../../../shared/contracts/staff/cases.ts";
import type { Call } from "../../app/api/call.ts";
import { useCall } from "../../app/api/use-api.ts";
import { nowMs } from "../../app/clock/now.ts";
import type { InboxItem } from "./asked.ts";

/** The most cases in one call. */
const parcel = 25;
/** After this many milliseconds the words are requested again, since an applicant may have been erased or hidden. */
const kept = 30 * 60_000;

interface Known {
  readonly words: string | undefined;
  readonly version: number;
  readonly at: number;
}

type Row = Pick<InboxItem, "case" | "version">;

let known: ReadonlyMap<string, Known> = new Map();
const listeners = new Set<() => void>();

function remember(rows: readonly Row[], words: ReadonlyMap<string, string>, at: number): void {
  const news = rows.map(
    ({ case: code, version }) => [code, { words: words.get(code), version, at }] as const,
  );
  known = new Map([...known, ...news]);
  for (const listener of listeners) listener();
}

/**
 * The rows whose first words to request now: rows never requested, rows last requested over half an hour ago, and rows
 * that got no words and have changed since. Pure.
 */
export const unasked = <R extends Row>(rows: readonly R[], had: ReadonlyMap<string, Known>, now: number) =>
  rows
    .filter(({ case: code, version }) => {
      const one = had.get(code);
      return one === undefined || now - one.at > kept || (one.words === undefined && one.version < version);
    })
    .slice(0, parcel);

const listen = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

/** Returns the function that gives the known words of a case; requests the unknown ones in batches. */
export function useFirstWords(rows: readonly Row[]): (code: string) => string | undefined {
  const call = useCall();
  const now = useSyncExternalStore(listen, () => known);
  const wanted = useRef<readonly Row[]>([]);
  wanted.current = unasked(rows, now, nowMs());
  const parcelNow = wanted.current.map(({ case: code, version }) => `${code}@${version}`).join();
  useEffect(() => {
    if (parcelNow === "") return undefined;
    const leaving = new AbortController();
    void ask(call, wanted.current, leaving.signal);
    return () => leaving.abort();
  }, [call, parcelNow]);
  return (code) => now.get(code)?.words;
}

/** Requests the first words of these rows. After a failure, they are requested again when the rows change. */
async function ask(call: Call, rows: readonly Row[], signal: AbortSignal): Promise<void> {
  const cases = rows.map((row) => row.case);
  const outcome = await call(readFirstWords, { body: { cases }, signal }).catch(() => undefined);
  if (signal.aborted || !outcome?.ok) return;
  remember(rows, new Map(outcome.body.items.map(({ case: code, words }) => [code, words])), nowMs());
}
