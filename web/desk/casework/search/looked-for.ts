/** The search words, only in this page's memory, since an address or the browser's history would store them (law 4). */
import { useSyncExternalStore } from "react";

let lookedFor = "";
const listeners = new Set<() => void>();

/** Sets the words from anywhere on the desk; the search screen shows the results. */
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
