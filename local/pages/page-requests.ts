/** Checks and reads requests to the plain pages of the local stack. */
import type { IncomingMessage } from "node:http";

/** Whether a page of this machine sent the request, from any port, or a person typed the address. */
export const isFromThisMachine = (request: IncomingMessage): boolean =>
  isFromHere(request) || (isLocal(request) && request.headers["sec-fetch-site"] === "same-site");

/**
 * Whether a page of this address sent the request. Otherwise pages of other sites could move the clock or
 * send messages, or read messages through a host name that points to this machine.
 */
export function isFromHere(request: IncomingMessage): boolean {
  const site = request.headers["sec-fetch-site"];
  return isLocal(request) && (site === undefined || site === "same-origin" || site === "none");
}

function isLocal({ headers }: IncomingMessage): boolean {
  const host = headers.host?.replace(/:\d+$/, "");
  return host === "localhost" || host === "127.0.0.1";
}

/** Returns the fields of a posted form; undefined for any other request. */
export async function formOf(request: IncomingMessage): Promise<URLSearchParams | undefined> {
  if (request.method !== "POST") return undefined;
  let text = "";
  for await (const chunk of request) text += chunk;
  return new URLSearchParams(text);
}
