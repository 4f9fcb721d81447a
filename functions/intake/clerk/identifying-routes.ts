/** The API by which a clerk identifies an applicant and sees their requests (R15). */

import * as applicants from "../../../shared/contracts/staff/applicants.ts";
import { defined } from "../../../shared/defined.ts";
import { json, refuse } from "../../../shared/handler/http/reply.ts";
import { type Route, route } from "../../../shared/handler/http/route.ts";
import type { ClerkDeps } from "../adapters/clerk-deps.ts";
import { actReplied, answerReplied, statusReplied } from "../http/replies.ts";
import { identifyApplicant } from "./identify-applicant.ts";
import { likelyForApplicant } from "./likely-duplicates/likely-for-applicant.ts";
import { mayAttest } from "./may-attest.ts";
import { showApplicantsRequest } from "./show-applicants-request.ts";

export const identifyingRoutes = (deps: ClerkDeps): readonly Route[] => [
  route(applicants.identifyApplicant, async ({ body, staff }) => {
    if (!mayAttest(body.seen, staff)) return refuse("forbidden");
    const identified = await identifyApplicant(deps, body, staff.username);
    if ("refused" in identified) return identified;
    const { snapshot } = await deps.directory.current();
    const { requests, pass, passExpiresAt } = identified;
    return json(200, {
      requests: requests.map((one) => statusReplied(one, snapshot)),
      pass,
      passExpiresAt,
    });
  }),
  route(applicants.showApplicantsRequest, async ({ body, staff }) => {
    const shown = await showApplicantsRequest(deps, body, staff.username);
    if ("refused" in shown) return shown;
    const { snapshot } = await deps.directory.current();
    const {
      status,
      answer,
      certificate,
      questions,
      news,
      newsWish,
      knownTo,
      proxy,
      mobileOnRecord,
      acts,
      named,
    } = shown;
    return json(200, {
      status: statusReplied(status, snapshot),
      certificate: { ...certificate },
      ...(questions.length > 0 && { questions: [...questions] }),
      ...(news.length > 0 && { news: news.map((one) => ({ ...one })) }),
      ...defined({ knownTo, mobileOnRecord, newsWish, messenger: deps.messenger }),
      ...(proxy && { proxy: { ...proxy } }),
      ...(named && { named: { ...named } }),
      ...(answer && { answer: answerReplied(answer, snapshot) }),
      ...(acts.length > 0 && { acts: acts.map((one) => actReplied(one, snapshot)) }),
    });
  }),
  route(applicants.listLikelyDuplicates, async ({ body, staff }) => {
    const likely = await likelyForApplicant(deps, body, staff.username);
    if ("refused" in likely) return likely;
    const { snapshot } = await deps.directory.current();
    return json(200, { requests: likely.map((one) => statusReplied(one, snapshot)) });
  }),
];
