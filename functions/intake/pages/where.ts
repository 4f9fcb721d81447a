/** Finds the request that a page's address is about. */

import type { ApplicantSession } from "../../../shared/handler/auth/session.ts";
import { type Refused, type Reply, redirect, refuse } from "../../../shared/handler/http/reply.ts";
import type { PageRequest } from "../../../shared/handler/http/request.ts";
import { returningTo } from "./return-to.ts";

/** The request of an address, with the session that opens it; otherwise the reply to send instead. */
export type Where =
  | { readonly code: string; readonly base: string; readonly session: ApplicantSession }
  | { readonly instead: Reply | Refused };

/** The request that the session opens: for `/request` and the pages below it. */
export function openedRequest({ session, path }: PageRequest): Where {
  if (!session) return { instead: redirect("/track", { cookies: [returningTo(path)] }) };
  if (!("request" in session)) return { instead: redirect("/my") };
  return { code: session.request, base: "/request", session };
}

/** One of the session's requests: for `/my/requests/<code>` and the pages below it. */
export function oneOfMine({ session, params, path }: PageRequest): Where {
  const { code = "" } = params;
  if (!/^\d{12}$/.test(code)) return { instead: refuse("not-found") };
  if (!session || !("person" in session))
    return { instead: redirect("/my", { cookies: [returningTo(path)] }) };
  return { code, base: `/my/requests/${code}`, session };
}
