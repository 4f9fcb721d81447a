/** What an applicant wants to hear, and how (N5). Pure. */

import type { NewsWish } from "../../../shared/contracts/fields/news.ts";
import type { Decision } from "../../../shared/journal/journal.ts";
import type { RequestFact, RequestState } from "../request/request-state.ts";

/** How often it can be said on the web for one request: its journal stays short. */
export const mostNews = 20;

/** Whatever stage the request is at: news of it may still come. Refused: `news-too-often`. */
export function decidePreferNews({ news }: RequestState, wish: NewsWish): Decision<RequestFact> {
  if ((news?.times ?? 0) >= mostNews) return { refused: { code: "news-too-often" } };
  return noteWish(wish);
}

/** To a clerk, who is never told that it is enough (C17). */
export const noteWish = (wish: NewsWish): Decision<RequestFact> => ({
  facts: [{ type: "news-preferred", ...wish }],
});

/** What they said last, as it is shown. */
export function wishOf({ news }: RequestState): { readonly newsWish?: NewsWish & { readonly at: string } } {
  if (!news) return {};
  const { times: _, ...newsWish } = news;
  return { newsWish };
}
