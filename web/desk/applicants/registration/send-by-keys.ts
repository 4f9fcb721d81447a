import type { KeyboardEvent } from "react";

/** Ctrl+Enter sends a form from whichever field it is; a text area does it by itself. */
export function sendByKeys({ key, ctrlKey, metaKey, target }: KeyboardEvent): void {
  if (key !== "Enter" || !(ctrlKey || metaKey) || target instanceof HTMLTextAreaElement) return;
  (target as HTMLElement).closest("form")?.requestSubmit();
}
