/**
 * The stand-in of the service that checks who owns a mobile. A mobile that ends with 8 belongs to another
 * person; for one that ends with 9 no answer comes; any other belongs to the given national code.
 */
import { createServer, type Server } from "node:http";

/** The key with which Peygir calls the service. */
export const ownershipKey = "ownership-key-of-this-machine";

export function ownershipServer(): Server {
  return createServer(async (request, response) => {
    let text = "";
    for await (const chunk of request) text += chunk;
    const isKnown = request.headers.authorization === `Bearer ${ownershipKey}`;
    const last = isKnown ? lastDigit(text) : undefined;
    if (last === "9") return;
    const known = last !== undefined;
    response.writeHead(known ? 200 : 400, { "content-type": "application/json" });
    response.end(known ? JSON.stringify({ matched: last !== "8" }) : "{}");
  });
}

function lastDigit(text: string): string | undefined {
  try {
    const { mobile } = JSON.parse(text) as { readonly mobile?: unknown };
    return typeof mobile === "string" ? /\d$/.exec(mobile)?.[0] : undefined;
  } catch {
    return undefined;
  }
}
