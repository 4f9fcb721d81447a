/**
 * Extends an applicant's session by half an hour (WCAG 2.2.1), in a second window beside the window with the unfinished
 * form.
 */

import { sessionCookie } from "../../../shared/handler/auth/session.ts";
import { html, type Reply, redirect } from "../../../shared/handler/http/reply.ts";
import type { PageRequest } from "../../../shared/handler/http/request.ts";
import { StaysOpenPage } from "../../../web/citizen/follow-up/stays-open.tsx";
import { renderPage } from "../../../web/design/render-page.ts";
import { frameOf, type PageDeps } from "./frame.ts";

/** POST: extends the session, then redirects to the page that shows the session's new end. Ended sessions stay ended. */
export async function stayOpen(
  { sessions, now }: Pick<PageDeps, "sessions" | "now">,
  { cookies }: PageRequest,
): Promise<Reply> {
  const given = await sessions.renew(cookies[sessionCookie] ?? "", now());
  return redirect("/stay-open", { cookies: given ? [given.cookie] : [] });
}

/** GET: shows when the session ends; redirects to tracking without a session. */
export async function showStaysOpen(deps: PageDeps, request: PageRequest): Promise<Reply> {
  const { snapshot } = await deps.directory.recent();
  const frame = frameOf(deps, request, snapshot, "/stay-open");
  return frame.openUntil === undefined ? redirect("/track") : html(renderPage(StaysOpenPage(frame)));
}
