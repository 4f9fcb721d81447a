/**
 * Receives the webhooks of a demo partner: verifies each as `docs/use/webhooks.md` says, and stores each result once.
 */
import type { RequestListener } from "node:http";
import { Webhook } from "standardwebhooks";
import { hear, type Kept, type ResultData } from "./kept.ts";

interface Told {
  readonly type: string;
  readonly timestamp: string;
  readonly data: ResultData;
}

/**
 * Makes the receiver's request handler.
 * @param takeTime updates the clock before a signature is checked
 */
export const hearing =
  (kept: Kept, takeTime: () => Promise<void>): RequestListener =>
  async (request, response) => {
    let body = "";
    for await (const chunk of request) body += chunk;
    response.writeHead(await answerTo(kept, takeTime, body, request.headers as Headers)).end();
  };

type Headers = Readonly<Record<string, string>>;

async function answerTo(
  kept: Kept,
  takeTime: () => Promise<void>,
  body: string,
  headers: Headers,
): Promise<number> {
  const { away, webhook } = kept.now();
  if (away || !webhook) return 503;
  try {
    await takeTime();
  } catch {
    return 503;
  }
  const told = verified(webhook.secret, body, headers);
  if (!told) return 401;
  const id = headers["webhook-id"] ?? "";
  if (told.type === "request.result") hear(kept, { id, at: told.timestamp, data: told.data });
  return 204;
}

function verified(secret: string, body: string, headers: Headers): Told | undefined {
  try {
    return new Webhook(secret).verify(body, headers) as Told;
  } catch {
    return undefined;
  }
}
