/**
 * Signed values: what a browser or a program keeps for us and must not alter. Not encrypted: nothing personal in them.
 *
 * `<base64url of JSON>.<base64url of HMAC-SHA-256>`, the MAC over purpose and payload, so that a token of one purpose is
 * none of another. The expiry is inside.
 */

import { createHmac, timingSafeEqual } from "node:crypto";
import * as z from "zod/mini";
import { once } from "../../../events/once.ts";
import type { ServiceSecret } from "../../documents/documents.ts";

export interface Tokens<Content> {
  /** @returns the token, good until `expiresAt` (exclusive). */
  sign(content: Content, expiresAt: Date): Promise<string>;
  /** The content, or nothing when the token was altered, is of another purpose, or has expired. */
  open(token: string, at: Date): Promise<Content | undefined>;
}

const longest = 4_000;

/**
 * @param purpose what such tokens are for; part of what is signed.
 * @param schema makes the shape of the content, when the first token is opened; a token signed by an older release that no longer fits is no token.
 */
export function tokens<Content>(
  secret: ServiceSecret,
  purpose: string,
  schema: () => z.ZodMiniType<Content>,
): Tokens<Content> {
  const envelope = once(() => z.strictObject({ content: schema(), until: z.int() }));
  const mac = async (payload: string) =>
    createHmac("sha256", await secret.get())
      .update(`token:${purpose}:${payload}`)
      .digest();
  return {
    sign: async (content, expiresAt) => {
      const payload = Buffer.from(JSON.stringify({ content, until: expiresAt.getTime() })).toString(
        "base64url",
      );
      return `${payload}.${(await mac(payload)).toString("base64url")}`;
    },
    open: async (token, at) => {
      const [payload = "", signature = "", ...more] = token.length > longest ? [] : token.split(".");
      if (more.length > 0 || !same(await mac(payload), signature)) return undefined;
      const { success, data } = envelope().safeParse(parseJson(Buffer.from(payload, "base64url").toString()));
      return success && at.getTime() < data.until ? data.content : undefined;
    },
  };
}

/** Compares in constant time, in the one canonical spelling only. */
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
