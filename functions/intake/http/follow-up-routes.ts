/** The applicant's steps on a request as JSON. Each operation needs a session that opens the request (C14). */

import * as followUp from "../../../shared/contracts/public/follow-up.ts";
import { json, refuse } from "../../../shared/handler/http/reply.ts";
import type { Common } from "../../../shared/handler/http/request.ts";
import { type Route, route } from "../../../shared/handler/http/route.ts";
import { addInformation } from "../applicant/add-information.ts";
import type { Ask, Noted, StepDeps } from "../applicant/applicant-command.ts";
import { giveConsent } from "../applicant/give-consent.ts";
import { objectToAnswer } from "../applicant/object-to-answer.ts";
import { preferNews } from "../applicant/prefer-news.ts";
import { rateAnswer } from "../applicant/rate-answer.ts";
import { replyToQuestion } from "../applicant/reply-to-question.ts";
import { takeBackConsent } from "../applicant/take-back-consent.ts";
import { withdrawRequest } from "../applicant/withdraw-request.ts";

interface Asked extends Pick<Common, "session"> {
  readonly params: { readonly code: string };
  readonly idempotencyKey: string;
}

/**
 * Runs an applicant's operation; the reply holds the request and when the operation was recorded. The HTTP handler has
 * already required a session.
 */
async function noted({ params, session, idempotencyKey: key }: Asked, step: (ask: Ask) => Promise<Noted>) {
  if (!session) return refuse("signed-out");
  const outcome = await step({ code: params.code, session, key });
  return "refused" in outcome ? outcome : json(200, { trackingCode: params.code, at: outcome.at });
}

export const followUpRoutes = (deps: StepDeps): readonly Route[] => [
  route(followUp.addInformation, (asked) =>
    noted(asked, (ask) => addInformation(deps, ask, asked.body.words)),
  ),
  route(followUp.replyToQuestion, (asked) => noted(asked, (ask) => replyToQuestion(deps, ask, asked.body))),
  route(followUp.withdrawRequest, (asked) => noted(asked, (ask) => withdrawRequest(deps, ask))),
  route(followUp.objectToAnswer, (asked) =>
    noted(asked, (ask) => objectToAnswer(deps, ask, asked.body.words)),
  ),
  route(followUp.giveConsent, (asked) => noted(asked, (ask) => giveConsent(deps, ask))),
  route(followUp.takeBackConsent, (asked) => noted(asked, (ask) => takeBackConsent(deps, ask))),
  route(followUp.preferNews, (asked) => noted(asked, (ask) => preferNews(deps, ask, asked.body))),
  route(followUp.rateAnswer, (asked) => noted(asked, (ask) => rateAnswer(deps, ask, asked.body))),
];
