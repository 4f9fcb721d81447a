/**
 * Stands in for the ownership check of mobiles: a mobile that ends with 8 belongs to another person, for one
 * that ends with 9 no answer ever comes, all others belong to the identity.
 */
import { createServer, type Server } from "node:http";

/** The organisation's key. */
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
