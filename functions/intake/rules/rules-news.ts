/** The applicant's choice of notices (N5). */

import type { NewsWish } from "../../../shared/contracts/fields/news.ts";
import type { Decision } from "../../../shared/journal/journal.ts";
import type { RequestFact, RequestState } from "../request/request-state.ts";

/** How often an applicant can choose on the web which notices one request sends; keeps the request's journal short. */
export const mostNews = 20;

/** Records the applicant's choice of notices, at any stage, since more notices may be sent. Refused: `news-too-often`. */
export function decidePreferNews({ news }: RequestState, wish: NewsWish): Decision<RequestFact> {
  if ((news?.times ?? 0) >= mostNews) return { refused: { code: "news-too-often" } };
  return noteWish(wish);
}

/** Records the choice of notices that the applicant told a clerk; the web's limit does not apply to it (C17). */
export const noteWish = (wish: NewsWish): Decision<RequestFact> => ({
  facts: [{ type: "news-preferred", ...wish }],
});

/** The applicant's latest choice of notices, for the request's page. */
export function wishOf({ news }: RequestState): { readonly newsWish?: NewsWish & { readonly at: string } } {
  if (!news) return {};
  const { times: _, ...newsWish } = news;
  return { newsWish };
}
