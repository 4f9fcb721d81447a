/**
 * Cursors for paging through several merged lists. A cursor is encrypted for one person, because it names the last case
 * that was read, and the person may not be allowed to know that case (R2).
 */

import { keyedHash } from "../../../../shared/documents/keyed-hash.ts";
import { seal, unseal } from "../../../../shared/documents/seal.ts";
import { inboxOrder } from "../../projections/inbox-order.ts";
import { narrowedOrder } from "../../projections/narrowed-rows.ts";

/** The format of a row's position (its sort key) in one kind of list. */
interface Places {
  /** The purpose of the key, so that a cursor of one list is not valid in another. */
  readonly of:
    | "inbox-cursor"
    | "owed-cursor"
    | "late-cursor"
    | "calls-cursor"
    | "results-cursor"
    | "undelivered-cursor"
    | "narrowed-cursor"
    | "search-cursor";
  readonly shape: RegExp;
}

export const inboxPlaces: Places = { of: "inbox-cursor", shape: inboxOrder };

/** Promised calls, sorted by promised time, then case and number of the call (R19). */
export const callPlaces: Places = {
  of: "calls-cursor",
  shape: /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z#\d{12}#\d{3}$/,
};

/** Results for partners, sorted by time of the result, then case (C8). */
export const resultPlaces: Places = {
  of: "results-cursor",
  shape: /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z#\d{12}$/,
};

/** Undelivered messages, newest first, then by notice (N3). */
export const undeliveredPlaces: Places = {
  of: "undelivered-cursor",
  shape: /^\d{13}#[a-z]+\/[\w.-]{1,100}\/\d+\/\d+$/,
};

/** Ended conflicts of interest, newest first, then by case and publication of the directory (R2). */
export const narrowedPlaces: Places = { of: "narrowed-cursor", shape: narrowedOrder };

/** Search results, sorted by the number of missing words, newest first, then by case (R18). */
export const searchPlaces: Places = {
  of: "search-cursor",
  shape: /^\d{2}#\d{13}#\d{12}$/,
};

interface SealedCursors {
  of(order: string): string;
  /**
   * The position in the list that a cursor names. Undefined, which means the first page, when there is no cursor, or the
   * cursor is another person's or invented.
   */
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
