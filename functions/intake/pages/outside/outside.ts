/**
 * The page of an outside body, which reads its question and answers through an expiring link (R7, ADR 0070). Only the
 * referral service can open a link. The page needs no script and no session.
 */

import * as z from "zod/mini";
import { once } from "../../../../events/once.ts";
import { outsideAnswerWords } from "../../../../shared/contracts/fields/outside-fields.ts";
import { html, type Refused, type Reply, redirect, refuse } from "../../../../shared/handler/http/reply.ts";
import type { PageRequest } from "../../../../shared/handler/http/request.ts";
import type { OutsideForIntake } from "../../../../shared/outside/for-intake.ts";
import { OutsidePage } from "../../../../web/citizen/outside/outside.tsx";
import { renderPage } from "../../../../web/design/render-page.ts";
import { untilNextHour, within } from "../../access/limits.ts";
import type { IntakeDeps } from "../../adapters/deps.ts";
import type { DraftDeps, DraftForm } from "../drafts/draft.ts";
import { giveBack, givenBack, pathOf, type Returned, takeBack } from "../drafts/returned.ts";
import { frameOf, type PageDeps } from "../frame.ts";
import { errorsOf } from "../parse-errors.ts";

export interface OutsidePageDeps
  extends DraftDeps,
    Pick<IntakeDeps, "directory" | "limits" | "secret" | "now">,
    Pick<PageDeps, "assetBase"> {
  readonly outside: OutsideForIntake;
}

const hour = 3_600;
/** How often a page may be opened or sent in an hour: from one address, and with one link. */
export const outsideLimits = {
  address: { most: 120, seconds: hour },
  link: { most: 60, seconds: hour },
} as const;

const shape = /^[\w.-]{20,200}$/;
const body = once(() => z.strictObject({ answer: outsideAnswerWords }));

/** GET: the question, or why the link opens nothing. An invented link is not found. */
export async function showOutside(deps: OutsidePageDeps, request: PageRequest): Promise<Reply | Refused> {
  const link = request.params["link"] ?? "";
  const hindered = await hindrance(deps, request, link);
  if (hindered) return hindered;
  return pageOf(deps, request, link, await givenBack(deps, formOf(link), request));
}

/** POST: gives the answer, once. The page that follows says whether this answer was taken. */
export async function answerOutside(deps: OutsidePageDeps, request: PageRequest): Promise<Reply | Refused> {
  const link = request.params["link"] ?? "";
  const hindered = await hindrance(deps, request, link);
  if (hindered) return hindered;
  const { answer } = request.form;
  const parsed = body().safeParse({ answer });
  if (!parsed.success) {
    const returned = { answers: answer === undefined ? {} : { answer } };
    return giveBack(deps, formOf(link), request, returned, () => pageOf(deps, request, link, returned));
  }
  const { state } = await deps.outside.answerOutside(link, parsed.data.answer);
  if (state === "unknown") return refuse("not-found");
  const cookies = await takeBack(deps, formOf(link), request);
  const noted = state === "taken" ? "?noted=answer" : state === "answered" ? "?noted=again" : "";
  return redirect(`${pathTo(link)}${noted}`, { cookies });
}

const pathTo = (link: string): string => `/outside/${link}`;

const formOf = (link: string): DraftForm => ({
  ...{ name: "outside", path: pathTo(link), identity: [], about: link },
});

/** Refuses a malformed link, and too many calls from one address or with one link. */
async function hindrance(
  deps: OutsidePageDeps,
  { address }: Pick<PageRequest, "address">,
  link: string,
): Promise<Refused | undefined> {
  const isAllowed =
    (await within(deps, "outside-from", [address], outsideLimits.address)) &&
    (!shape.test(link) || (await within(deps, "outside-link", [link], outsideLimits.link)));
  if (!isAllowed) return { refused: untilNextHour("too-many-from-here", deps.now()) };
  return shape.test(link) ? undefined : refuse("not-found");
}

async function pageOf(
  deps: OutsidePageDeps,
  request: PageRequest,
  link: string,
  returned?: Returned,
): Promise<Reply | Refused> {
  const [{ snapshot }, opened] = await Promise.all([deps.directory.recent(), deps.outside.openOutside(link)]);
  if (opened.state === "unknown") return refuse("not-found");
  const { answer } = returned?.answers ?? {};
  const parsed = body().safeParse({ answer });
  const noted = request.query["noted"];
  const props = {
    ...frameOf(deps, request, snapshot, pathOf(formOf(link), returned)),
    ...{ opened, action: pathTo(link), formKey: deps.mintKey(), values: { answer } },
    errors: returned && !parsed.success ? errorsOf(parsed.error.issues, { answer }, request) : [],
    ...(isNoted(noted) && { noted }),
  };
  const isThere = opened.state === "open" || opened.state === "answered";
  return html(renderPage(OutsidePage(props)), { status: isThere ? 200 : 410 });
}

const isNoted = (noted: string | undefined): noted is "answer" | "again" =>
  noted === "answer" || noted === "again";
