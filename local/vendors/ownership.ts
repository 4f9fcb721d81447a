/**
 * Stands in for whoever says whether a mobile is the identity's own: a mobile that ends with 8 is somebody else's, for
 * one that ends with 9 no answer ever comes, all others are theirs.
 */
import { createServer, type Server } from "node:http";

/** What it knows the organisation by. */
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
