/** The id of a key in front of a signature or token. Key 0, from before keys had ids, has none. */

import type { Key } from "./ring.ts";

export const namedKey = ({ id }: Pick<Key, "id">, text: string): string =>
  id === 0 ? text : `${id}.${text}`;

const shape = /^[1-9]\d{0,5}$/;

/**
 * @param parts the number of dot-separated parts after the key id
 * @returns -1, which no key has, for a malformed id
 */
export function splitKeyId(
  text: string,
  parts: number,
): { readonly id: number; readonly rest: readonly string[] } {
  const all = text.split(".");
  const [id = "", ...rest] = all;
  if (all.length <= parts) return { id: 0, rest: all };
  return { id: shape.test(id) ? Number(id) : -1, rest };
}
