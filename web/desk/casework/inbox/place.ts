/** The user's place in each list when they open a case, kept while the page is open. */
import { type Asked, addressOf } from "./asked.ts";

let last: { readonly list: string; readonly code: string } | undefined;

export function openedFrom(asked: Asked, code: string): void {
  last = { list: addressOf(asked), code };
}

/** Returns the case to go back to, once. */
export function comeBack(asked: Asked): string | undefined {
  const code = last?.list === addressOf(asked) ? last.code : undefined;
  last = undefined;
  return code;
}
