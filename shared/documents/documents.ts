/**
 * The texts that people write. They are stored beside the journals and never inside them, each encrypted
 * under a key of its person and request.
 *
 * The encryption is AES-256-GCM with the document's id as additional data. Destroying a person's key erases
 * every text of that person; destroying a request's key erases every text of that request (P2).
 */

/**
 * A document's address, such as `intake/407155289363/words-<hash of key and fingerprint>`. The first part is
 * the service that wrote the document.
 */
export type DocumentId = `${string}/${string}/${string}`;

/** The store of the texts that people write; `sealedRowsIn` makes one. */
export interface Documents {
  /**
   * Stores the content unless a document with this id exists. The id is derived from the command's key and
   * fingerprint, so an existing document has the same content.
   * @param under the encryption key, when the caller already has it; when absent, the store reads it
   */
  put(id: DocumentId, person: string, content: unknown, under?: Uint8Array): Promise<unknown>;
  /**
   * The content of a document. `"erased"` when the key of its person or request was destroyed; undefined when
   * there was never such a document.
   */
  get(id: DocumentId): Promise<{ readonly content: unknown } | "erased" | undefined>;
}

/**
 * Encrypted rows. Each row is encrypted under the keys of a person and of the request that the row's id names, if it
 * names one. Documents and the vault of the identity service are stored this way.
 */
export interface SealedRows {
  /**
   * Encrypts and stores a row, as `Documents.put` does.
   * @throws NoPersonKey when the person or request has no key
   */
  put(id: string, person: string, content: unknown, under?: Uint8Array): Promise<"inserted" | "exists">;
  /** Decrypts a row, as `Documents.get` does. */
  get(id: string): Promise<{ readonly content: unknown } | "erased" | undefined>;
}

/**
 * Data keys of 256 bits, one for each person and one for each request, in a table without a stream. A text of
 * a person in a request needs both keys, so destroying either key erases the text (P2, ADR 0022).
 */
export interface PersonKeys {
  get(person: string): Promise<Uint8Array | undefined>;
  /**
   * Returns the person's key, as `get` does. Makes the same call to the database whether or not the person exists, for
   * callers that must not learn whether the person exists.
   */
  find(person: string): Promise<Uint8Array | undefined>;
  /**
   * The key for this person's texts in this request; undefined when the key of the person or of the request
   * is missing.
   */
  getFor(person: string, request: string): Promise<Uint8Array | undefined>;
  /** Returns the person's key, and makes one when there is none. Only the identity service may call this. */
  getOrMake(person: string): Promise<Uint8Array>;
  /** Does the same as `getOrMake` for a person who is probably new: writes first, and reads only an existing key. */
  makeOrGet(person: string): Promise<Uint8Array>;
  /**
   * Returns the key of a request, and makes one when there is none. Only the identity service may call this.
   */
  makeFor(request: string): Promise<Uint8Array>;
}

/**
 * Destroys the key of a person, and thereby all the person's texts; or the key of a request, and thereby all
 * texts of the request. Only one Lambda of the identity service has the right to destroy keys.
 */
export interface PersonEraser {
  destroy(person: string): Promise<void>;
  destroyOf(request: string): Promise<void>;
}

/**
 * A service's own random secret (256 bits), for keyed hashes. It is made on first use. A secret that is older than key
 * rings is also key 0 of the service's rings.
 */
export interface ServiceSecret {
  get(): Promise<Uint8Array>;
}
