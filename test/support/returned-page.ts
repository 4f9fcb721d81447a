/** Follows the redirect with which the pages reply to a refused form. */

import type { Refused, Reply } from "../../shared/handler/http/reply.ts";
import type { PageRequest } from "../../shared/handler/http/request.ts";

/** Returns the form's page, to which the reply redirects; returns the reply itself when it redirects elsewhere. */
export async function returnedPage(
  reply: Reply | Refused,
  request: PageRequest,
  show: (request: PageRequest) => Promise<Reply | Refused>,
): Promise<Reply | Refused> {
  const to = "headers" in reply ? (reply.headers?.["Location"] ?? "") : "";
  if ("refused" in reply || !to.endsWith("?draft=returned")) return reply;
  const kept = Object.fromEntries((reply.cookies ?? []).map(({ name, value }) => [name, value]));
  const cookies = { ...request.cookies, ...kept };
  return show({ ...request, form: {}, query: { draft: "returned" }, cookies });
}
