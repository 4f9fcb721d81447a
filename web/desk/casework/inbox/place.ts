/** Remembers, while the page is open, at which case the user left a list. */
import { type Asked, addressOf } from "./asked.ts";

let last: { readonly list: string; readonly code: string } | undefined;

export function openedFrom(asked: Asked, code: string): void {
  last = { list: addressOf(asked), code };
}

/** Returns the code of the case to go back to, once; undefined afterwards or for another list. */
export function comeBack(asked: Asked): string | undefined {
  const code = last?.list === addressOf(asked) ? last.code : undefined;
  last = undefined;
  return code;
}
