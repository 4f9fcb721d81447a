/**
 * The words of people: encrypted under a data key per person and request, beside the journals, never in them.
 *
 * AES-256-GCM with the document's id as additional data. Destroying the person's key erases every word of theirs, destroying that
 * of a request every word of it (P2).
 */

import type { Use, UsedRow } from "../table/table.ts";

/** A document's address: `intake/407155289363/words-<hash of key and fingerprint>`; the first part is the writing service. */
export type DocumentId = `${string}/${string}/${string}`;

export interface Documents {
  /**
   * Stores only if absent; the same id again is the same document (the id is derived from key and fingerprint).
   * @param under the key to seal with, where the caller was given it; read, if absent
   */
  put(id: DocumentId, person: string, content: unknown, under?: Uint8Array): Promise<unknown>;
  /** The content, `"erased"` when the person's key is gone, or nothing when there never was such a document. */
  get(id: DocumentId): Promise<{ readonly content: unknown } | "erased" | undefined>;
}

/** Rows sealed under a person's key, and that of the request that their ids name: documents, and identity's vault. */
export interface SealedRows {
  /** As `Documents.put`. A person or request without a key throws `NoPersonKey`. */
  put(id: string, person: string, content: unknown, under?: Uint8Array): Promise<"inserted" | "exists">;
  /** As `Documents.get`. */
  get(id: string): Promise<{ readonly content: unknown } | "erased" | undefined>;
}

/**
 * Data keys, one per person, 256 bits, in a table of their own without a stream; and one per request, which is good together with
 * a person's alone: what is sealed of somebody in a request is gone with either (P2, ADR 0022).
 */
export interface PersonKeys {
  get(person: string): Promise<Uint8Array | undefined>;
  /** The same by one and the same call, whether or not the person is known: where the caller must not learn that. */
  find(person: string): Promise<Uint8Array | undefined>;
  /** What is of this person in this request is sealed under it. Nothing where one of the two keys is missing. */
  getFor(person: string, request: string): Promise<Uint8Array | undefined>;
  /** Gives the person's key, making it when there is none. Only `identity` may. */
  getOrMake(person: string): Promise<Uint8Array>;
  /** Gives the key of a request alone, making it when there is none. Only `identity` may. */
  makeFor(request: string): Promise<Uint8Array>;
}

/** Persons' data keys, each of which counts the operations of its person in the write that gives it. */
export interface CountedPersonKeys {
  /**
   * As `PersonKeys.getOrMake`.
   * @returns `full`: the operation is one too many in its window and not counted
   */
  use(person: string, use: Use): Promise<{ readonly key: Uint8Array; readonly counted: UsedRow["counted"] }>;
}

/** Destroys a person's key, and with it every word of theirs; or that of a request, and with it every word in it. Only one function of `identity` may. */
export interface PersonEraser {
  destroy(person: string): Promise<void>;
  destroyOf(request: string): Promise<void>;
}

/** A service's own random secret (256 bits), made on first use: keyed hashes and cookie signatures. */
export interface ServiceSecret {
  get(): Promise<Uint8Array>;
}
