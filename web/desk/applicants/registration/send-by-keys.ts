import type { KeyboardEvent } from "react";

/** Lets Ctrl+Enter send a form from any field; text areas have this key already. */
export function sendByKeys({ key, ctrlKey, metaKey, target }: KeyboardEvent): void {
  if (key !== "Enter" || !(ctrlKey || metaKey) || target instanceof HTMLTextAreaElement) return;
  (target as HTMLElement).closest("form")?.requestSubmit();
}
