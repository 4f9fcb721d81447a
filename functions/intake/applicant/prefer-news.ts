import type { NewsWish } from "../../../shared/contracts/fields/news.ts";
import { decidePreferNews } from "../rules/rules-news.ts";
import { type Ask, applicantsStep, type Noted, type StepDeps } from "./applicant-command.ts";

/**
 * The applicant chooses which notices they want, by which channel and in which language (N5). The notification service
 * applies the choice to all requests that the applicant registered with the same mobile. Refused: `not-found`,
 * `code-needed`, `news-too-often`, `key-reused`.
 */
export const preferNews = (deps: StepDeps, ask: Ask, wish: NewsWish): Promise<Noted> =>
  applicantsStep(deps, ask, {
    name: "prefer-news",
    input: wish,
    decide: (state) => decidePreferNews(state, wish),
    notedAt: ({ news }) => news?.at,
  });
