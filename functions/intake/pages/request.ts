/** The page of a request (C2, C14), for any session that opens the request. */

import { type ApplicantSession, sessionCookie } from "../../../shared/handler/auth/session.ts";
import { clearCookie } from "../../../shared/handler/http/cookies.ts";
import { html, type Refused, type Reply, redirect, refuse } from "../../../shared/handler/http/reply.ts";
import type { PageRequest } from "../../../shared/handler/http/request.ts";
import { RequestPage } from "../../../web/citizen/follow-up/request.tsx";
import { type ApplicantAction, placeOf } from "../../../web/citizen/props.ts";
import { renderPage } from "../../../web/design/render-page.ts";
import { readMyRequest, type Whole } from "../applicant/read-request/read-request.ts";
import { newsOf } from "../request/news-of.ts";
import { frameOf, type PageDeps } from "./frame.ts";
import { visitNow, visitsCookie } from "./last-visit.ts";
import { messagesShown } from "./messages.ts";
import { requestShown } from "./shown.ts";
import type { Where } from "./where.ts";

export type Found =
  | {
      readonly code: string;
      readonly base: string;
      readonly session: ApplicantSession;
      readonly whole: Whole;
    }
  | { readonly instead: Reply | Refused };

/**
 * Finds the request, or the reply to send instead when the session does not open it: `not-found` in the list of "my
 * requests"; otherwise a redirect to tracking, which clears the session's cookie.
 */
export async function findRequest(deps: PageDeps, where: Where): Promise<Found> {
  if ("instead" in where) return where;
  const whole = await readMyRequest(deps, where.code, where.session);
  if (whole === "erased") return { instead: refuse("request-erased") };
  if (whole) return { ...where, whole };
  const gone = redirect("/track", { cookies: [clearCookie(sessionCookie)] });
  return { instead: "person" in where.session ? refuse("not-found") : gone };
}

/** GET: the whole request as the session may read it; `?noted=` confirms the last step, if it was really taken. */
export async function showWhole(
  deps: PageDeps,
  request: PageRequest,
  where: Where,
): Promise<Reply | Refused> {
  const found = await findRequest(deps, where);
  if ("instead" in found) return found.instead;
  const { code, base, session, whole } = found;
  const { snapshot } = await deps.directory.recent();
  const visited = visitNow(await deps.secret.get(), request.cookies[visitsCookie], session);
  const props = {
    ...frameOf(deps, request, snapshot, base),
    ...requestShown(whole, snapshot),
    ...{ code, base, more: "person" in session, formKey: deps.mintKey() },
    noted: notedIn(request.query["noted"], whole),
    messages: messagesShown(newsOf(whole.status, asMember(whole)), {
      ...{ snapshot, request: code, language: request.language },
      since: visited.since,
    }),
  };
  return html(renderPage(RequestPage(props)), { cookies: [visited.cookie] });
}

const asMember = ({ group }: Whole) => (group?.as === "member" ? group.as : undefined);

/**
 * Returns the step in the page's address, to confirm it; undefined when the applicant did not take the step, since
 * anybody can make an address that names a step.
 */
function notedIn(place: string | undefined, whole: Whole): ApplicantAction | undefined {
  const done: Readonly<Record<ApplicantAction, boolean>> = {
    add: whole.added.length > 0,
    reply: whole.questions.some(({ reply }) => reply !== undefined),
    withdraw: whole.status.timeline.some(({ entry }) => entry === "withdrawn"),
    object: whole.objection !== undefined,
    rate: whole.rating !== undefined,
    consent: whole.status.knownTo === "unit",
    "take-back-consent":
      whole.status.timeline.some(({ entry }) => entry === "consent-taken-back") &&
      whole.status.knownTo === "inspection",
  };
  const action = actionAt(place);
  return action !== undefined && done[action] ? action : undefined;
}

const actions = Object.keys(placeOf) as readonly ApplicantAction[];

/** The action whose form has this as the last part of its address, after the address of the request's page. */
export const actionAt = (place: string | undefined): ApplicantAction | undefined =>
  actions.find((action) => placeOf[action] === place);
