/**
 * The head of the log of days (RFC 9162, section 4.10): the number of days, the Merkle root over their roots,
 * the end of the last day, and a signature. It is stored with the roots of all days, so that any later head
 * checks a proof of any day, and two heads check each other.
 */
import { createHash, createPrivateKey, createPublicKey, sign, verify } from "node:crypto";
import { canonicalJson } from "../../journal/fingerprint.ts";
import { leafHash, levelsOf, rootOf } from "../merkle/tree.ts";

export interface SealedDay {
  /** A day in Tehran, ISO. */
  readonly day: string;
  /** The number of leaves in its tree. */
  readonly size: number;
  /** Base64url. */
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
  /** Over the canonical JSON of size, root and until; base64url. */
  readonly signature: string;
  /** Oldest first. */
  readonly days: readonly SealedDay[];
}

/** The leaf of a day includes its date and size. */
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
  /** Base64url. */
  readonly key: string;
  sign(text: Buffer): string;
}

/** @param secret of the log; the same secret gives the same key */
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
 * Whether the head is signed by its own key. A reader must know from elsewhere that the key is the
 * organisation's.
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

/** Whether the size and root of a head are those of its days. */
export const isWhole = ({ size, root, days }: PublishedHead): boolean =>
  size === days.length && root === rootOfDays(days);

/** Whether the newer log begins with the whole older one: no day removed, changed or inserted. */
export const isContinuedBy = (older: TreeHead, newer: PublishedHead): boolean =>
  older.size <= newer.days.length && older.root === rootOfDays(newer.days.slice(0, older.size));
