/**
 * Keeps the search words only in this page's memory, since the browser's history would store them if they were in an
 * address.
 */
import { useSyncExternalStore } from "react";

let lookedFor = "";
const listeners = new Set<() => void>();

/** Sets the search words from any screen of the desk; the search screen then shows the results. */
export function lookFor(words: string): void {
  lookedFor = words.trim();
  for (const listener of listeners) listener();
}

export const useLookedFor = (): string =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => lookedFor,
  );
