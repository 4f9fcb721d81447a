/**
 * Where a page of several lists ended: a place in the order they share, sealed for one person. It names the last case that
 * was read, which may be one that the person may not know of (R2).
 */

import { keyedHash } from "../../../../shared/documents/keyed-hash.ts";
import { seal, unseal } from "../../../../shared/documents/seal.ts";
import { inboxOrder } from "../../projections/inbox-order.ts";
import { narrowedOrder } from "../../projections/narrowed-rows.ts";

/** Places of one order. */
interface Places {
  /** What the key is derived for: a place of one list means nothing in another. */
  readonly of:
    | "inbox-cursor"
    | "owed-cursor"
    | "late-cursor"
    | "calls-cursor"
    | "results-cursor"
    | "undelivered-cursor"
    | "narrowed-cursor"
    | "search-cursor";
  /** What a place looks like. */
  readonly shape: RegExp;
}

export const inboxPlaces: Places = { of: "inbox-cursor", shape: inboxOrder };

/** Of promised calls: the hour, the case, and the number in it (R19). */
export const callPlaces: Places = {
  of: "calls-cursor",
  shape: /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z#\d{12}#\d{3}$/,
};

/** Of partners' results: when it was answered, and the case (C8). */
export const resultPlaces: Places = {
  of: "results-cursor",
  shape: /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z#\d{12}$/,
};

/** Of messages that did not arrive: its moment counted down, and the notice (N3). */
export const undeliveredPlaces: Places = {
  of: "undelivered-cursor",
  shape: /^\d{13}#[a-z]+\/[\w.-]{1,100}\/\d+\/\d+$/,
};

/** Of narrowings: the moment counted down, the case, and the publication (R2). */
export const narrowedPlaces: Places = { of: "narrowed-cursor", shape: narrowedOrder };

/** Of what was found: how many words it has not, the newest first, and the case (R18). */
export const searchPlaces: Places = {
  of: "search-cursor",
  shape: /^\d{2}#\d{13}#\d{12}$/,
};

interface SealedCursors {
  of(order: string): string;
  /** The place a cursor names; nothing, that is the first page, when there is none, it is another's or somebody made it up. */
  place(cursor: string | undefined): string | undefined;
}

export function sealedCursors(secret: Uint8Array, username: string, { of, shape }: Places): SealedCursors {
  const key = keyedHash(secret, of, username);
  return {
    of: (order) => Buffer.from(seal(key, of, order)).toString("base64url"),
    place: (cursor) => {
      const order = opened(key, of, Buffer.from(cursor ?? "", "base64url"));
      return order !== undefined && shape.test(order) ? order : undefined;
    },
  };
}

function opened(key: Uint8Array, of: string, sealed: Uint8Array): string | undefined {
  try {
    return unseal(key, of, sealed);
  } catch {
    return undefined;
  }
}
