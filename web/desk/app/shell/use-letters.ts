/**
 * Whether single-letter shortcuts are on. The setting is stored in this browser, so that users can turn shortcuts off
 * (WCAG 2.1.4).
 */
import { useSyncExternalStore } from "react";

const slot = "peygir.desk.letters";
const listeners = new Set<() => void>();
const areOn = (): boolean => localStorage.getItem(slot) !== "off";

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

function turn(on: boolean): void {
  if (on) localStorage.removeItem(slot);
  else localStorage.setItem(slot, "off");
  for (const listener of listeners) listener();
}

/** Returns the setting and a function that changes it. */
export const useLetters = (): readonly [boolean, (on: boolean) => void] => [
  useSyncExternalStore(listen, areOn),
  turn,
];
