/**
 * Receives the events of a webhook (docs/use/webhooks.md). Put a server with TLS in front of it.
 * npm install standardwebhooks && PEYGIR_SECRET=whsec_… PORT=9000 node receive-events.ts
 */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { Webhook } from "standardwebhooks";
import type { WebhookEvent } from "./peygir.ts";

const webhook = new Webhook(process.env.PEYGIR_SECRET ?? "");
// Keep the ids in a database: the same event may come again after days, and after a restart of this program.
const seen = new Set<string>();

function handle(event: WebhookEvent): void {
  if (event.type === "case.answered") console.log(`${event.data.case} was answered: ${event.data.outcome}`);
  else console.log(`Ignored ${event.type}`);
}

const server = createServer(async (request, response) => {
  const body = Buffer.concat(await Array.fromAsync(request)).toString();
  const headers = request.headers as Record<string, string>;
  try {
    webhook.verify(body, headers);
  } catch {
    return response.writeHead(401).end();
  }
  response.writeHead(204).end();
  const id = headers["webhook-id"] ?? "";
  if (seen.has(id)) return;
  seen.add(id);
  handle(JSON.parse(body) as WebhookEvent);
});
server.listen(Number(process.env.PORT ?? 9000), () =>
  console.log(`Listens on ${(server.address() as AddressInfo).port}`),
);
