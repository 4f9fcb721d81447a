/** What comes to the plain pages of this machine. */
import type { IncomingMessage } from "node:http";

/** A page of this machine sent it, on whichever port, or a person typed the address. */
export const isFromThisMachine = (request: IncomingMessage): boolean =>
  isFromHere(request) || (isLocal(request) && request.headers["sec-fetch-site"] === "same-site");

/** No other site's page moves the clock or sends anything, and none reads messages by pointing a name at this machine. */
export function isFromHere(request: IncomingMessage): boolean {
  const site = request.headers["sec-fetch-site"];
  return isLocal(request) && (site === undefined || site === "same-origin" || site === "none");
}

function isLocal({ headers }: IncomingMessage): boolean {
  const host = headers.host?.replace(/:\d+$/, "");
  return host === "localhost" || host === "127.0.0.1";
}

/** What a form sent; nothing for any other request. */
export async function formOf(request: IncomingMessage): Promise<URLSearchParams | undefined> {
  if (request.method !== "POST") return undefined;
  let text = "";
  for await (const chunk of request) text += chunk;
  return new URLSearchParams(text);
}
