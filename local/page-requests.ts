/** What comes to the plain pages of this machine. */
import type { IncomingMessage } from "node:http";

/** No other site's page moves the clock or sends anything, and none reads messages by pointing a name at this machine. */
export function isFromHere({ headers }: IncomingMessage): boolean {
  const host = headers.host?.replace(/:\d+$/, "");
  const site = headers["sec-fetch-site"];
  return (
    (host === "localhost" || host === "127.0.0.1") &&
    (site === undefined || site === "same-origin" || site === "none")
  );
}

/** What a form sent; nothing for any other request. */
export async function formOf(request: IncomingMessage): Promise<URLSearchParams | undefined> {
  if (request.method !== "POST") return undefined;
  let text = "";
  for await (const chunk of request) text += chunk;
  return new URLSearchParams(text);
}
