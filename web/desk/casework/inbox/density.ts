/** The density of list rows, stored in this browser: comfortable, or compact for hundreds of cases. */
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

/** The density in this browser, and the switch. */
export const useDensity = (): readonly [Density, (density: Density) => void] => [
  useSyncExternalStore(listen, chosen),
  choose,
];
