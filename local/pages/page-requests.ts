/** Requests to the plain pages of this machine. */
import type { IncomingMessage } from "node:http";

/** Whether a page of this machine sent it, from any port, or a person typed the address. */
export const isFromThisMachine = (request: IncomingMessage): boolean =>
  isFromHere(request) || (isLocal(request) && request.headers["sec-fetch-site"] === "same-site");

/**
 * Prevents other sites' pages from moving the clock or sending messages, and from reading messages through a
 * host name that points to this machine.
 */
export function isFromHere(request: IncomingMessage): boolean {
  const site = request.headers["sec-fetch-site"];
  return isLocal(request) && (site === undefined || site === "same-origin" || site === "none");
}

function isLocal({ headers }: IncomingMessage): boolean {
  const host = headers.host?.replace(/:\d+$/, "");
  return host === "localhost" || host === "127.0.0.1";
}

/** The fields of a form; undefined for any other request. */
export async function formOf(request: IncomingMessage): Promise<URLSearchParams | undefined> {
  if (request.method !== "POST") return undefined;
  let text = "";
  for await (const chunk of request) text += chunk;
  return new URLSearchParams(text);
}
