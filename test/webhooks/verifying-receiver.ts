/**
 * Another system that receives webhooks, run as a separate process. It uses only the Standard Webhooks library and its secret.
 * It sends its parent process the port on which it listens, gets the secret from the parent, and reports for each delivery
 * whether it verified.
 */
import { readFileSync } from "node:fs";
import { createServer } from "node:https";
import { join } from "node:path";
import { Webhook } from "standardwebhooks";
import { listen } from "../../local/stack/ports.ts";

/** What the receiver reports about a delivery. */
export interface Verdict {
  readonly id: string;
  readonly verified: boolean;
  /** Whether the receiver refused a copy of the delivery with one altered byte. */
  readonly forgedRefused: boolean;
  readonly type: string;
}

const local = join(import.meta.dirname, "../../local/webhooks");
const file = (name: string) => readFileSync(join(local, name), "utf8");

let secret = "";
process.on("message", (told: { readonly secret: string }) => {
  secret = told.secret;
});

const verifies = (body: string, headers: Readonly<Record<string, string>>): boolean => {
  try {
    new Webhook(secret).verify(body, headers);
    return true;
  } catch {
    return false;
  }
};

const server = createServer(
  { key: file("key.pem"), cert: file("certificate.pem") },
  async (request, response) => {
    let body = "";
    for await (const chunk of request) body += chunk;
    const headers = request.headers as Record<string, string>;
    const verified = verifies(body, headers);
    const verdict: Verdict = {
      verified,
      id: headers["webhook-id"] ?? "",
      forgedRefused: !verifies(body.replace("timestamp", "timestamq"), headers),
      type: (JSON.parse(body) as { readonly type: string }).type,
    };
    process.send?.(verdict);
    response.writeHead(verified ? 204 : 401).end();
  },
);
void listen(server).then((port) => process.send?.({ port }));
process.on("disconnect", () => process.exit(0));
