/** The applicant's choice of news (N5). Pure. */

import type { NewsWish } from "../../../shared/contracts/fields/news.ts";
import type { Decision } from "../../../shared/journal/journal.ts";
import type { RequestFact, RequestState } from "../request/request-state.ts";

/** The most choices on the web for one request, so that its journal stays short. */
export const mostNews = 20;

/** At any stage, since news may still come. Refused: `news-too-often`. */
export function decidePreferNews({ news }: RequestState, wish: NewsWish): Decision<RequestFact> {
  if ((news?.times ?? 0) >= mostNews) return { refused: { code: "news-too-often" } };
  return noteWish(wish);
}

/** The choice given to a clerk, without that limit (C17). */
export const noteWish = (wish: NewsWish): Decision<RequestFact> => ({
  facts: [{ type: "news-preferred", ...wish }],
});

/** The latest choice, as shown. */
export function wishOf({ news }: RequestState): { readonly newsWish?: NewsWish & { readonly at: string } } {
  if (!news) return {};
  const { times: _, ...newsWish } = news;
  return { newsWish };
}
