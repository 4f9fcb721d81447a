/** How much the rows of the list show; this browser stores the choice. `compact` is for lists of hundreds of cases. */
import { useSyncExternalStore } from "react";

export type Density = "comfortable" | "compact";

const slot = "peygir.desk.density";
const listeners = new Set<() => void>();

const chosen = (): Density => (localStorage.getItem(slot) === "compact" ? "compact" : "comfortable");

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

function choose(density: Density): void {
  if (density === "comfortable") localStorage.removeItem(slot);
  else localStorage.setItem(slot, density);
  for (const listener of listeners) listener();
}

/** Returns the choice and a function that changes it. */
export const useDensity = (): readonly [Density, (density: Density) => void] => [
  useSyncExternalStore(listen, chosen),
  choose,
];
