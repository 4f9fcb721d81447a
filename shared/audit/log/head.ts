/**
 * The head of the log of days (RFC 9162, section 4.10): how many days it has, the Merkle root over their roots, until when, and a
 * signature. With it lie the roots of all days, so that a proof of any day is checked by any later head, and two heads by each other.
 */
import { createHash, createPrivateKey, createPublicKey, sign, verify } from "node:crypto";
import { canonicalJson } from "../../journal/fingerprint.ts";
import { leafHash, levelsOf, rootOf } from "../merkle/tree.ts";

export interface SealedDay {
  /** Of Tehran, ISO. */
  readonly day: string;
  /** How many leaves its tree has. */
  readonly size: number;
  /** Base64url. */
  readonly root: string;
}

export interface TreeHead {
  /** How many days the log has. */
  readonly size: number;
  /** The Merkle root over all days, base64url. */
  readonly root: string;
  /** When the last day ended, ISO 8601 in UTC: nothing that was anchored later is in it. */
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

/** A day's leaf in the log of days says which day it is, and how large. */
const dayLeaf = ({ day, size, root }: SealedDay) => leafHash(Buffer.from(canonicalJson({ day, size, root })));

const rootOfDays = (days: readonly SealedDay[]): string =>
  Buffer.from(rootOf(levelsOf(days.map(dayLeaf)))).toString("base64url");

const signedText = ({ size, root, until }: TreeHead): Buffer =>
  Buffer.from(`peygir/tree-head\n${canonicalJson({ size, root, until })}`);

/** Ed25519 keys as DER has them (RFC 8410), but for their 32 bytes. */
const der = {
  private: Buffer.from("302e020100300506032b657004220420", "hex"),
  public: Buffer.from("302a300506032b6570032100", "hex"),
};

export interface Signer {
  /** Base64url. */
  readonly key: string;
  sign(text: Buffer): string;
}

/** @param secret of the log: the same secret makes the same key */
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

/** Whether the head is signed by its key. Whether that key is the organisation's, only those know who noted it before. */
export function isSigned(head: Omit<PublishedHead, "days">): boolean {
  try {
    const key = Buffer.concat([der.public, Buffer.from(head.key, "base64url")]);
    const publicKey = createPublicKey({ key, format: "der", type: "spki" });
    return verify(null, signedText(head), publicKey, Buffer.from(head.signature, "base64url"));
  } catch {
    return false;
  }
}

/** Whether size and root of a head are those of its days. */
export const isWhole = ({ size, root, days }: PublishedHead): boolean =>
  size === days.length && root === rootOfDays(days);

/** Whether the newer log begins with all of the older one: nothing was taken out, changed or put between. */
export const isContinuedBy = (older: TreeHead, newer: PublishedHead): boolean =>
  older.size <= newer.days.length && older.root === rootOfDays(newer.days.slice(0, older.size));
