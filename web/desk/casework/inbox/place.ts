/** Remembers, while the page is open, at which case the user left a list. */
import { type Asked, addressOf } from "./asked.ts";

let last: { readonly list: string; readonly code: string } | undefined;

export function openedFrom(asked: Asked, code: string): void {
  last = { list: addressOf(asked), code };
}

/**
 * Returns the code of the case whose row had the focus when the user left this list, only once. Returns undefined
 * afterwards, and for another list.
 */
export function comeBack(asked: Asked): string | undefined {
  const code = last?.list === addressOf(asked) ? last.code : undefined;
  last = undefined;
  return code;
}
