/**
 * Signed values that a browser or program keeps and must not alter. They are not encrypted, so they contain
 * nothing personal.
 *
 * `<id of the key>.<base64url of JSON>.<base64url of HMAC-SHA-256>`. The MAC covers purpose and payload, so a
 * token of one purpose is invalid for another. The payload holds the expiry. A token without an id belongs to
 * key 0, from before keys had ids.
 */

import { createHmac, timingSafeEqual } from "node:crypto";
import * as z from "zod/mini";
import { once } from "../../../events/once.ts";
import { namedKey, splitKeyId } from "../../secrets/key-id.ts";
import type { KeyRing } from "../../secrets/key-ring.ts";
import type { Key } from "../../secrets/ring.ts";

export interface Tokens<Content> {
  /** @returns the token, valid until `expiresAt` (exclusive) */
  sign(content: Content, expiresAt: Date): Promise<string>;
  /**
   * The content; undefined when the token was altered, has another purpose or expired, or its key was
   * removed.
   */
  open(token: string, at: Date): Promise<Content | undefined>;
}

const longest = 4_000;

/**
 * @param purpose of these tokens, part of the signed text
 * @param schema of the content, made when the first token is opened; a token of an older release that no
 * longer fits is invalid
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

/** Compares in constant time, and accepts the canonical spelling only. */
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
