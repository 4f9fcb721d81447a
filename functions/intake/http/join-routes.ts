/** The API operations and the pages for joining and leaving a group's request (C10). */

import * as contract from "../../../shared/contracts/public/join.ts";
import { sessionCookie } from "../../../shared/handler/auth/session.ts";
import { json, refuse } from "../../../shared/handler/http/reply.ts";
import { page, type Route, route } from "../../../shared/handler/http/route.ts";
import { askToJoin } from "../applicant/join-group/ask-to-join.ts";
import { joinGroup } from "../applicant/join-group/join-group.ts";
import { leaveGroup } from "../applicant/leave-group.ts";
import * as pages from "../pages/join.ts";

const ask = (deps: pages.JoinDeps) =>
  route(contract.askToJoin, async ({ body, address, language, idempotencyKey: key }) => {
    const sent = await askToJoin(deps, body, { address, language, key });
    return "refused" in sent ? sent : json(202, sent);
  });

const join = (deps: pages.JoinDeps) =>
  route(contract.joinGroup, async ({ body, address, cookies, language, idempotencyKey: key }) => {
    const joined = await joinGroup(deps, body, { address, language, key });
    if ("refused" in joined) return joined;
    const { person, contact, at } = joined;
    const before = cookies[sessionCookie];
    const { token, expiresAt, cookie } = await deps.sessions.replace(
      before,
      { person, contact },
      new Date(at),
    );
    return json(200, { trackingCode: body.code, session: token, expiresAt }, { cookies: [cookie] });
  });

const leave = (deps: pages.JoinDeps) =>
  route(contract.leaveGroup, async ({ params: { code }, session, idempotencyKey: key }) => {
    if (!session) return refuse("signed-out");
    const left = await leaveGroup(deps, { code, session, key });
    return "refused" in left ? left : json(200, { trackingCode: code, at: left.at });
  });

export const joinRoutes = (deps: pages.JoinDeps): readonly Route[] => [
  ask(deps),
  join(deps),
  leave(deps),
  page("GET /join", (request) => pages.askWhoJoins(deps, request)),
  page("POST /join", (request) => pages.sendCodeToJoin(deps, request)),
  page("GET /join/code", (request) => pages.askForCode(deps, request)),
  page("POST /join/confirm", (request) => pages.confirmJoining(deps, request)),
  page("GET /join/left", (request) => pages.showLeft(deps, request)),
  page("GET /my/requests/{code}/leave", (request) => pages.askToLeave(deps, request)),
  page("POST /my/requests/{code}/leave", (request) => pages.leave(deps, request)),
];
