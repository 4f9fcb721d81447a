/** Single-letter shortcuts for the steps of a case. The shortcuts do nothing while the user types. */
import { useEffect } from "react";

/** Elements that use typed letters themselves, so shortcuts do nothing there: text fields, lists, menus and dialogs. */
const takesLetters =
  "input, textarea, select, [contenteditable], [role=listbox], [role=menu], [role=dialog], [role=alertdialog]";

/** @param actions the actions by Latin letter. The action for `R` also runs when the key of R types ق */
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
