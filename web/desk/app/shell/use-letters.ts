/** Whether single letters do something, kept in this browser: off for those who want them off (WCAG 2.1.4). */
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

/** Whether single letters do something in this browser, and the switch. */
export const useLetters = (): readonly [boolean, (on: boolean) => void] => [
  useSyncExternalStore(listen, areOn),
  turn,
];
