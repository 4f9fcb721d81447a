/** Returns the page that a browser shows after a refused form, which redirects to its own page. */

import type { Refused, Reply } from "../../shared/handler/http/reply.ts";
import type { PageRequest } from "../../shared/handler/http/request.ts";

/** Returns the page after the redirect, or the reply itself where it redirects elsewhere. */
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
