/**
 * Reads and writes the key id at the beginning of a signature or token. A text that was signed with key 0 (the
 * service's own secret) has no key id, since such texts were signed before key ids existed.
 */

import type { Key } from "./ring.ts";

export const namedKey = ({ id }: Pick<Key, "id">, text: string): string =>
  id === 0 ? text : `${id}.${text}`;

const shape = /^[1-9]\d{0,5}$/;

/**
 * Splits a text into its key id and the rest.
 * @param parts the number of parts after the key id, separated by dots
 * @returns the id -1, which no key has, when the text's id is malformed
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
