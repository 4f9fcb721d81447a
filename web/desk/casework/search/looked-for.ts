/** What is looked for: in this page's memory and nowhere else, for an address or the browser's history would keep it (law 4). */
import { useSyncExternalStore } from "react";

let lookedFor = "";
const listeners = new Set<() => void>();

/** From anywhere on the desk; the screen of what was found shows it. */
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
