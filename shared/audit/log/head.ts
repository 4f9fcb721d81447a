/**
 * The signed head of the public log of days (RFC 9162, section 4.10): the number of days, the Merkle root
 * over the roots of the days, the end of the last day, and a signature. The head is stored with the roots of
 * all days. A reader can therefore check a proof of any day with any later head, and check one head against
 * another.
 */
import { createHash, createPrivateKey, createPublicKey, sign, verify } from "node:crypto";
import { canonicalJson } from "../../journal/fingerprint.ts";
import { leafHash, levelsOf, rootOf } from "../merkle/tree.ts";

export interface SealedDay {
  /** A day in Tehran, ISO. */
  readonly day: string;
  /** The number of leaves in the Merkle tree of the day. */
  readonly size: number;
  /** The Merkle root of the day, base64url. */
  readonly root: string;
}

export interface TreeHead {
  /** The number of days in the log. */
  readonly size: number;
  /** The Merkle root over all days, base64url. */
  readonly root: string;
  /** The end of the last day, ISO 8601 in UTC. Rows anchored later are not in the log. */
  readonly until: string;
}

export interface PublishedHead extends TreeHead {
  /** The public Ed25519 key of the log, base64url. */
  readonly key: string;
  /** The signature over the canonical JSON of size, root and until; base64url. */
  readonly signature: string;
  /** The sealed days, oldest first. */
  readonly days: readonly SealedDay[];
}

/** The leaf of a day in the tree of days: the hash of the day's date, size and root. */
const dayLeaf = ({ day, size, root }: SealedDay) => leafHash(Buffer.from(canonicalJson({ day, size, root })));

const rootOfDays = (days: readonly SealedDay[]): string =>
  Buffer.from(rootOf(levelsOf(days.map(dayLeaf)))).toString("base64url");

const signedText = ({ size, root, until }: TreeHead): Buffer =>
  Buffer.from(`peygir/tree-head\n${canonicalJson({ size, root, until })}`);

/** The DER encoding of Ed25519 keys (RFC 8410) without the 32 bytes of the key. */
const der = {
  private: Buffer.from("302e020100300506032b657004220420", "hex"),
  public: Buffer.from("302a300506032b6570032100", "hex"),
};

export interface Signer {
  /** The public key, base64url. */
  readonly key: string;
  sign(text: Buffer): string;
}

/**
 * Makes the Ed25519 key pair that signs the log.
 * @param secret the secret of the log; the same secret gives the same key pair
 */
export function signerOf(secret: Uint8Array): Signer {
  const seed = createHash("sha256").update("peygir/log-key\n").update(secret).digest();
  const key = createPrivateKey({ key: Buffer.concat([der.private, seed]), format: "der", type: "pkcs8" });
  const spki = createPublicKey(key).export({ format: "der", type: "spki" });
  return {
    key: spki.subarray(der.public.length).toString("base64url"),
    sign: (text) => sign(null, text, key).toString("base64url"),
  };
}

export function headOf(days: readonly SealedDay[], until: Date, signer: Signer): PublishedHead {
  const head = { size: days.length, root: rootOfDays(days), until: until.toISOString() };
  return { ...head, key: signer.key, signature: signer.sign(signedText(head)), days };
}

/**
 * Whether the head's signature fits the key inside the head. A reader must know from elsewhere that the key
 * belongs to the organisation.
 */
export function isSigned(head: Omit<PublishedHead, "days">): boolean {
  try {
    const key = Buffer.concat([der.public, Buffer.from(head.key, "base64url")]);
    const publicKey = createPublicKey({ key, format: "der", type: "spki" });
    return verify(null, signedText(head), publicKey, Buffer.from(head.signature, "base64url"));
  } catch {
    return false;
  }
}

/** Whether the size and root that a head states match the days that it lists. */
export const isWhole = ({ size, root, days }: PublishedHead): boolean =>
  size === days.length && root === rootOfDays(days);

/** Whether the newer log begins with all days of the older log: no day was removed, changed or inserted. */
export const isContinuedBy = (older: TreeHead, newer: PublishedHead): boolean =>
  older.size <= newer.days.length && older.root === rootOfDays(newer.days.slice(0, older.size));
