/**
 * Asks a vendor over HTTPS whether a mobile belongs to a person. There is no public standard for this
 * question, and no vendor's interface could be tried. All assumptions are in this file:
 *
 * - one address takes a POST of JSON with `nationalCode` (ten Latin digits) and `mobile` (`09…`, eleven Latin
 * digits);
 * - a key, if needed, is sent as `Authorization: Bearer`;
 * - the vendor answers 200 with JSON whose `matched` is true or false; every other answer is `unknown`;
 * - the vendor answers within three seconds, or not at all;
 * - repeating a question is harmless, but may cost money.
 */

import * as z from "zod/mini";
import { httpSend, type Send } from "../aws/http.ts";
import type { Secret } from "../secrets/secret.ts";
import type { Ownership, OwnershipQuestion } from "./ownership.ts";

const patience = 3_000;
/**
 * Milliseconds without calls after a call got no answer, so that a queue of events does not wait for a vendor
 * that is down.
 */
const leftAlone = 30_000;

const answer = z.object({ matched: z.boolean() });

export interface OwnershipOptions {
  readonly url: string;
  readonly key?: Secret | undefined;
  readonly send?: Send;
  readonly now?: () => number;
}

export function httpOwnership({ url, key, send = httpSend, now = Date.now }: OwnershipOptions): Ownership {
  let awayUntil = 0;
  return {
    ask: async (question) => {
      if (now() < awayUntil) return "unknown";
      try {
        const headers = await headersOf(key);
        const post = { url: new URL(url), headers, body: bodyOf(question), patience, fresh: true };
        return readAnswer(await send(post));
      } catch {
        awayUntil = now() + leftAlone;
        return "unknown";
      }
    },
  };
}

const headersOf = async (key: Secret | undefined) => ({
  "content-type": "application/json",
  accept: "application/json",
  ...(key !== undefined && { authorization: `Bearer ${await key()}` }),
});

const bodyOf = ({ nationalCode, mobile }: OwnershipQuestion): string =>
  JSON.stringify({ nationalCode, mobile: mobile.replace(/^\+98/, "0") });

function readAnswer({ status, body }: Awaited<ReturnType<Send>>): "yes" | "no" | "unknown" {
  const read = status === 200 ? answer.safeParse(parsed(body)) : undefined;
  if (!read?.success) return "unknown";
  return read.data.matched ? "yes" : "no";
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
