/** A refused form as the browser shows it: the redirect leads back to the form's page. */

import type { Refused, Reply } from "../../shared/handler/http/reply.ts";
import type { PageRequest } from "../../shared/handler/http/request.ts";

/** @returns the page; the reply itself where it redirects elsewhere */
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
