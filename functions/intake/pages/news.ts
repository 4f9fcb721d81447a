/** The page on which the applicant chooses which notices to get (N5), at an address below the request's page. */

import { preferNews as contract } from "../../../shared/contracts/public/follow-up.ts";
import { defined } from "../../../shared/defined.ts";
import type { Fields } from "../../../shared/handler/http/body.ts";
import { html, type Refused, type Reply, redirect } from "../../../shared/handler/http/reply.ts";
import type { PageRequest } from "../../../shared/handler/http/request.ts";
import type { Refusal } from "../../../shared/journal/journal.ts";
import { NewsPage } from "../../../web/citizen/follow-up/news.tsx";
import type { FieldError } from "../../../web/design/frame.ts";
import { renderPage } from "../../../web/design/render-page.ts";
import { preferNews } from "../applicant/prefer-news.ts";
import type { DraftForm } from "./drafts/draft.ts";
import { giveBack, givenBack, pathOf, type Returned, takeBack } from "./drafts/returned.ts";
import { errorOf } from "./errors.ts";
import { frameOf, type PageDeps } from "./frame.ts";
import { errorsOf } from "./parse-errors.ts";
import { type Found, findRequest } from "./request.ts";
import type { Where } from "./where.ts";

type Here = Exclude<Found, { readonly instead: unknown }>;

/** GET: the form, with the applicant's last choices. */
export async function showNews(deps: PageDeps, request: PageRequest, where: Where): Promise<Reply | Refused> {
  const here = await find(deps, where);
  if ("instead" in here) return here.instead;
  return showForm(deps, request, here, await givenBack(deps, formOf(here), request));
}

const formOf = ({ base, code }: Here): DraftForm => ({
  ...{ name: "news", path: `${base}/news`, identity: [], about: code },
});

/** POST: stores the choices, once per idempotency key. */
export async function chooseNews(
  deps: PageDeps,
  request: PageRequest,
  where: Where,
): Promise<Reply | Refused> {
  const here = await find(deps, where);
  if ("instead" in here) return here.instead;
  const { code, session, base } = here;
  const { channel, wanted, language, messenger } = request.form;
  const given = { channel, wanted, language, ...defined({ messenger }) };
  const parsed = contract.body.safeParse(given);
  const again = (refused?: Refusal) => {
    const returned = { answers: defined(given) as Fields, refused };
    return giveBack(deps, formOf(here), request, returned, () => showForm(deps, request, here, returned));
  };
  if (!parsed.success) return again();
  const key = request.idempotencyKey ?? deps.mintKey();
  const done = await preferNews(deps, { code, session, key }, parsed.data);
  if ("at" in done) {
    return redirect(`${base}/news?noted=news`, { cookies: await takeBack(deps, formOf(here), request) });
  }
  return done.refused.code === "not-found" ? done : again(done.refused);
}

/**
 * Finds the request. Only the applicant may choose notices: not the holder of a receipt (C2), a member of the group
 * (C10) or a represented person (C11).
 */
async function find(deps: PageDeps, where: Where): Promise<Found> {
  const found = await findRequest(deps, where);
  if ("instead" in found) return found;
  const { status, byReceipt, group } = found.whole;
  return status.forYou || byReceipt || group?.as === "member" ? { instead: redirect(found.base) } : found;
}

async function showForm(
  deps: PageDeps,
  request: PageRequest,
  here: Here,
  returned?: Returned,
): Promise<Reply> {
  const { base, code, session, whole } = here;
  const errors = returned ? errorsIn(returned, request) : [];
  const { snapshot } = await deps.directory.recent();
  const { at, ...said } = whole.newsWish ?? { at: undefined };
  const { channel, wanted, language, messenger } = returned?.answers ?? {};
  const isNoted = request.query["noted"] === "news" && at !== undefined;
  const props = {
    ...frameOf(deps, request, snapshot, pathOf(formOf(here), returned)),
    ...{ base, code, more: "person" in session, formKey: deps.mintKey(), errors },
    messenger: deps.messenger,
    values: errors.length > 0 ? { channel, wanted, language, messenger } : said,
    saidAt: at,
    noted: isNoted && errors.length === 0,
  };
  return html(renderPage(NewsPage(props)));
}

function errorsIn({ answers, refused }: Returned, request: PageRequest): readonly FieldError[] {
  if (refused) return [errorOf(refused, request.language)];
  const parsed = contract.body.safeParse(answers);
  return parsed.success ? [] : errorsOf(parsed.error.issues, answers, request);
}
