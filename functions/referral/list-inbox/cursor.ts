/** Where a page of several lists ended: a place in the order they share, opaque to whoever passes it back. */

import { keyedHash } from "../../../shared/documents/keyed-hash.ts";
import { seal, unseal } from "../../../shared/documents/seal.ts";

/** Of the inbox: when it was registered, and the case. */
export const placesOfInbox = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z#\d{12}$/;
/** Of promised calls: the hour, the case, and the number in it (R19). */
export const placesOfCalls = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z#\d{12}#\d{3}$/;

export const cursorOf = (order: string): string => Buffer.from(order).toString("base64url");

/**
 * The place a cursor names; nothing, that is the first page, when there is none or somebody made it up.
 * @param shape what a place looks like in these lists.
 */
export function placeIn(cursor: string | undefined, shape: RegExp): string | undefined {
  const order = Buffer.from(cursor ?? "", "base64url").toString();
  return shape.test(order) ? order : undefined;
}

/** Places of lists that hide rows, for one person. */
interface SealedCursors {
  /** The last case that was read may be one that the person may not know of (R2): the place is sealed. */
  of(order: string): string;
  /** As `placeIn`; also nothing when it was another's. */
  place(cursor: string | undefined): string | undefined;
}

/** @param shape what a place looks like in these lists. */
export function sealedCursors(secret: Uint8Array, username: string, shape: RegExp): SealedCursors {
  const key = keyedHash(secret, "inbox-cursor", username);
  return {
    of: (order) => Buffer.from(seal(key, "inbox-cursor", order)).toString("base64url"),
    place: (cursor) => {
      const order = opened(key, Buffer.from(cursor ?? "", "base64url"));
      return order !== undefined && shape.test(order) ? order : undefined;
    },
  };
}

function opened(key: Uint8Array, sealed: Uint8Array): string | undefined {
  try {
    return unseal(key, "inbox-cursor", sealed);
  } catch {
    return undefined;
  }
}
