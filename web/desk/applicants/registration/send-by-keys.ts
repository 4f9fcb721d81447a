import type { KeyboardEvent } from "react";

/** Ctrl+Enter sends a form from any field; text areas do so themselves. */
export function sendByKeys({ key, ctrlKey, metaKey, target }: KeyboardEvent): void {
  if (key !== "Enter" || !(ctrlKey || metaKey) || target instanceof HTMLTextAreaElement) return;
  (target as HTMLElement).closest("form")?.requestSubmit();
}
