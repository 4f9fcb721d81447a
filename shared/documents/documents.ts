/**
 * The texts that people write, encrypted under a data key per person and request, beside the journals and
 * never in them.
 *
 * AES-256-GCM with the document's id as additional data. Destroying a person's key erases every text of that
 * person; destroying a request's key erases every text in it (P2).
 */

import type { Use, UsedRow } from "../table/table.ts";

/**
 * A document's address: `intake/407155289363/words-<hash of key and fingerprint>`; the first part is the
 * writing service.
 */
export type DocumentId = `${string}/${string}/${string}`;

/** The store of texts. `sealedRowsIn` makes it. */
export interface Documents {
  /**
   * Stores the content only if the id is absent: the id derives from key and fingerprint, so the same id is
   * the same document.
   * @param under the key to seal with, when the caller has it; read if absent
   */
  put(id: DocumentId, person: string, content: unknown, under?: Uint8Array): Promise<unknown>;
  /**
   * The content, `"erased"` when the person's key is gone, or undefined when there never was such a document.
   */
  get(id: DocumentId): Promise<{ readonly content: unknown } | "erased" | undefined>;
}

/**
 * Rows sealed under the keys of a person and of the request that their ids name: documents, and identity's
 * vault.
 */
export interface SealedRows {
  /**
   * As `Documents.put`.
   * @throws NoPersonKey when the person or request has no key
   */
  put(id: string, person: string, content: unknown, under?: Uint8Array): Promise<"inserted" | "exists">;
  /** As `Documents.get`. */
  get(id: string): Promise<{ readonly content: unknown } | "erased" | undefined>;
}

/**
 * Data keys of 256 bits in a table of their own without a stream: one per person and one per request. A text
 * of a person in a request needs both, so destroying either erases it (P2, ADR 0022).
 */
export interface PersonKeys {
  get(person: string): Promise<Uint8Array | undefined>;
  /** Makes the same call whether or not the person is known: for callers that must not learn that. */
  find(person: string): Promise<Uint8Array | undefined>;
  /** The key for this person's texts in this request; undefined when one of the two keys is missing. */
  getFor(person: string, request: string): Promise<Uint8Array | undefined>;
  /** Returns the person's key, making it when there is none. Only `identity` may. */
  getOrMake(person: string): Promise<Uint8Array>;
  /** Returns the key of a request alone, making it when there is none. Only `identity` may. */
  makeFor(request: string): Promise<Uint8Array>;
}

/** Persons' data keys; the write that returns a key also counts the person's operations. */
export interface CountedPersonKeys {
  /**
   * As `PersonKeys.getOrMake`.
   * @returns `full`: the operation exceeds the limit of its window and is not counted
   */
  use(person: string, use: Use): Promise<{ readonly key: Uint8Array; readonly counted: UsedRow["counted"] }>;
}

/**
 * Destroys the key of a person, and with it all their texts; or that of a request, and with it all texts in
 * it. Only one function of `identity` may.
 */
export interface PersonEraser {
  destroy(person: string): Promise<void>;
  destroyOf(request: string): Promise<void>;
}

/** A service's own random secret (256 bits), made on first use: for keyed hashes and cookie signatures. */
export interface ServiceSecret {
  get(): Promise<Uint8Array>;
}
