/** Single letters for the steps of a case: never while somebody types, and off for those who want them off (WCAG 2.1.4). */
import { useEffect, useSyncExternalStore } from "react";

/** Where a letter means something else: what is typed into, and what is chosen from by its first letters. */
const takesLetters =
  "input, textarea, select, [contenteditable], [role=listbox], [role=menu], [role=dialog], [role=alertdialog]";

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

/** @param actions by letter, as on a Latin keyboard: `R` also when that key types ق */
export function useShortcuts(actions: Readonly<Record<string, () => void>>): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey || event.repeat) return;
      if (event.target instanceof Element && event.target.closest(takesLetters)) return;
      if (document.querySelector("[role=dialog], [role=alertdialog]")) return;
      const act = actions[event.code.replace(/^Key/, "")];
      if (!act) return;
      event.preventDefault();
      act();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  });
}
