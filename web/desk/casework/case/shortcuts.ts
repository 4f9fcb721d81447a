/** Single letters for the steps of a case: never while somebody types. */
import { useEffect } from "react";

/** Where a letter means something else: what is typed into, and what is chosen from by its first letters. */
const takesLetters =
  "input, textarea, select, [contenteditable], [role=listbox], [role=menu], [role=dialog], [role=alertdialog]";

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
