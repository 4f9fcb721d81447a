/**
 * Signed values (“tokens”) that a browser or program keeps and must not alter. Tokens are not encrypted, so
 * they contain nothing personal.
 * The form is `<id of the key>.<base64url of JSON>.<base64url of HMAC-SHA-256>`. The MAC covers purpose and
 * content, so a token for one purpose is invalid for another. The JSON also has the time of expiry. A token
 * without a key id is signed with key 0, which existed before keys had ids.
 */

import { createHmac, timingSafeEqual } from "node:crypto";
import * as z from "zod/mini";
import { once } from "../../../events/once.ts";
import { namedKey, splitKeyId } from "../../secrets/key-id.ts";
import type { KeyRing } from "../../secrets/key-ring.ts";
import type { Key } from "../../secrets/ring.ts";

export interface Tokens<Content> {
  /** @returns a token with this content, valid until `expiresAt` (exclusive) */
  sign(content: Content, expiresAt: Date): Promise<string>;
  /**
   * The content of a token; undefined when the token was altered, has another purpose or expired, or its key
   * was removed.
   */
  open(token: string, at: Date): Promise<Content | undefined>;
}

const longest = 4_000;

/**
 * Makes the functions that sign and open tokens of one purpose.
 * @param purpose the name of the purpose, part of the signed text
 * @param schema returns the schema of the content; called when the first token is opened. A token of an older
 * release is refused when its content no longer fits the schema
 */
export function tokens<Content>(
  keys: KeyRing,
  purpose: string,
  schema: () => z.ZodMiniType<Content>,
): Tokens<Content> {
  const envelope = once(() => z.strictObject({ content: schema(), until: z.int() }));
  const mac = ({ bytes }: Key, payload: string) =>
    createHmac("sha256", bytes).update(`token:${purpose}:${payload}`).digest();
  return {
    sign: async (content, expiresAt) => {
      const payload = Buffer.from(JSON.stringify({ content, until: expiresAt.getTime() })).toString(
        "base64url",
      );
      const key = await keys.current();
      return namedKey(key, `${payload}.${mac(key, payload).toString("base64url")}`);
    },
    open: async (token, at) => {
      const { id, rest } = splitKeyId(token.length > longest ? "" : token, 2);
      const [payload = "", signature = "", ...more] = rest;
      const key = more.length > 0 ? undefined : await keys.find(id);
      if (!key || !same(mac(key, payload), signature)) return undefined;
      const { success, data } = envelope().safeParse(parseJson(Buffer.from(payload, "base64url").toString()));
      return success && at.getTime() < data.until ? data.content : undefined;
    },
  };
}

/** Compares a MAC in constant time; accepts only the canonical base64url spelling. */
function same(expected: Buffer, given: string): boolean {
  const bytes = Buffer.from(given, "base64url");
  if (bytes.toString("base64url") !== given || bytes.length !== expected.length) return false;
  return timingSafeEqual(expected, bytes);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
