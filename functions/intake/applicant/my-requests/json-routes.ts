/** The JSON API of "my requests", the list of an applicant's own requests (C14). */

import * as my from "../../../../shared/contracts/public/my.ts";
import { defined } from "../../../../shared/defined.ts";
import { sessionCookie } from "../../../../shared/handler/auth/session.ts";
import { json, refuse } from "../../../../shared/handler/http/reply.ts";
import { type Route, route } from "../../../../shared/handler/http/route.ts";
import { likelyAmong } from "../../clerk/likely-duplicates/likely-of-mine.ts";
import { statusReplied } from "../../http/replies.ts";
import type { PageDeps } from "../../pages/frame.ts";
import { assuranceOf, listMyRequests } from "./list-requests.ts";
import { confirmMyCode, findMe, sendMyCode } from "./my-code.ts";

const sendCode = (deps: PageDeps) =>
  route(my.sendMyCode, async ({ body, address, language, idempotencyKey: key }) => {
    const sent = await sendMyCode(deps, await findMe(deps, body), { address, language, key });
    return "refused" in sent ? sent : json(202, sent);
  });

const confirmCode = (deps: PageDeps) =>
  route(my.confirmMyCode, async ({ body, address, cookies, idempotencyKey: key }) => {
    const { challenge, oneTimeCode, ...who } = body;
    const { person, contact } = await findMe(deps, who);
    const confirmed = await confirmMyCode(
      deps,
      { person, contact },
      { challenge, oneTimeCode, key, address },
    );
    if ("refused" in confirmed) return confirmed;
    const { token, expiresAt, cookie } = await deps.sessions.replace(
      cookies[sessionCookie],
      { person, contact },
      new Date(confirmed.at),
    );
    return json(200, { session: token, expiresAt }, { cookies: [cookie] });
  });

const list = (deps: PageDeps) =>
  route(my.listMyRequests, async ({ query, session }) => {
    if (!session) return refuse("signed-out");
    const [{ items, next }, { snapshot }] = await Promise.all([
      listMyRequests(deps, session, query.after),
      deps.directory.recent(),
    ]);
    const likely = await likelyAmong(deps, session, items);
    const requests = items.map((one) => {
      const likelyDuplicates = [...(likely.get(one.code) ?? [])];
      return { ...statusReplied(one, snapshot), ...(likelyDuplicates.length > 0 && { likelyDuplicates }) };
    });
    return json(200, { assurance: assuranceOf(session), requests, ...defined({ next }) });
  });

export const myRoutes = (deps: PageDeps): readonly Route[] => [sendCode(deps), confirmCode(deps), list(deps)];
