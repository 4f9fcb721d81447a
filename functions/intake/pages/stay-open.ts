/** An applicant keeps what they have open for half an hour more (WCAG 2.2.1), in a window beside the one that they type in. */

import { sessionCookie } from "../../../shared/handler/auth/session.ts";
import { html, type Reply, redirect } from "../../../shared/handler/http/reply.ts";
import type { PageRequest } from "../../../shared/handler/http/request.ts";
import { StaysOpenPage } from "../../../web/citizen/follow-up/stays-open.tsx";
import { renderPage } from "../../../web/design/render-page.ts";
import { frameOf, type PageDeps } from "./frame.ts";

/** POST: on to the hour until which it is open now. A session that is over is no longer made longer. */
export async function stayOpen(
  { sessions, now }: Pick<PageDeps, "sessions" | "now">,
  { cookies }: PageRequest,
): Promise<Reply> {
  const given = await sessions.renew(cookies[sessionCookie] ?? "", now());
  return redirect("/stay-open", { cookies: given ? [given.cookie] : [] });
}

/** GET: until when it is open; where nothing is, on to tracking. */
export async function showStaysOpen(deps: PageDeps, request: PageRequest): Promise<Reply> {
  const { snapshot } = await deps.directory.recent();
  const frame = frameOf(deps, request, snapshot, "/stay-open");
  return frame.openUntil === undefined ? redirect("/track") : html(renderPage(StaysOpenPage(frame)));
}
