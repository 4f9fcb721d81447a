/**
 * The stand-in of a system that receives webhooks (N6): accepts posts over TLS on loopback, and shows them on the
 * operator's page. `/gone` answers 410, `/busy` answers 503, and `/away` never answers; any other path accepts the
 * post.
 */
import { readFileSync } from "node:fs";
import { createServer, type Server } from "node:https";
import { join } from "node:path";

const file = (name: string) => readFileSync(join(import.meta.dirname, name), "utf8");

/**
 * The receiver's certificate. It is self-signed and only for this machine: its private key is in the
 * repository.
 */
export const receiverCertificate = file("certificate.pem");

/** The receiver's private key and certificate for TLS. */
export const receiverTls = { key: file("key.pem"), cert: receiverCertificate };

export interface Received {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface Receiver {
  readonly server: Server;
  /** The newest received webhooks, the oldest first. */
  readonly received: readonly Received[];
  /** Forgets the received webhooks. */
  clear(): void;
}

const most = 500;
const answers: Readonly<Record<string, number>> = { "/gone": 410, "/busy": 503 };

export function webhookReceiver(): Receiver {
  const received: Received[] = [];
  const server = createServer(receiverTls, async (request, response) => {
    const { url = "/", headers } = request;
    if (url === "/away") return;
    let body = "";
    for await (const chunk of request) body += chunk;
    const own = Object.entries(headers).filter(([name]) => name.startsWith("webhook-"));
    const status = answers[url] ?? 204;
    if (status === 204)
      received.push({ path: url, headers: Object.fromEntries(own) as Record<string, string>, body });
    received.splice(0, received.length - most);
    response.writeHead(status).end();
  });
  return { server, received, clear: () => void received.splice(0) };
}
