/**
 * "My requests" (C14): identity, mobile and a one-time code show all requests that were registered with both identity and
 * mobile.
 */

import { whoAmI } from "../../../shared/contracts/public/my.ts";
import { registrationFormNames } from "../../../shared/contracts/public/requests.ts";
import { defined } from "../../../shared/defined.ts";
import { type ApplicantSession, sessionCookie } from "../../../shared/handler/auth/session.ts";
import { bodyOfForm, type Fields } from "../../../shared/handler/http/body.ts";
import { clearCookie, setCookie } from "../../../shared/handler/http/cookies.ts";
import { html, type Refused, type Reply, redirect } from "../../../shared/handler/http/reply.ts";
import type { PageRequest } from "../../../shared/handler/http/request.ts";
import type { Refusal } from "../../../shared/journal/journal.ts";
import { MyRequestsPage } from "../../../web/citizen/follow-up/my-requests.tsx";
import { WhoAmIPage } from "../../../web/citizen/follow-up/who-am-i.tsx";
import type { FieldError } from "../../../web/design/frame.ts";
import { renderPage } from "../../../web/design/render-page.ts";
import { assuranceOf, listMyRequests } from "../applicant/my-requests/list-requests.ts";
import { confirmMyCode, type Found, findMe, sendMyCode } from "../applicant/my-requests/my-code.ts";
import { likelyAmong } from "../clerk/likely-duplicates/likely-of-mine.ts";
import { newsOf } from "../request/news-of.ts";
import { giveBack, givenBack, pathOf, type Returned, whoForm, withoutReturned } from "./drafts/returned.ts";
import { errorOf } from "./errors.ts";
import { frameOf, type PageDeps } from "./frame.ts";
import { visitNow, visitsCookie } from "./last-visit.ts";
import { messagesShown } from "./messages.ts";
import { askForDigits, takeDigits } from "./one-time-code.ts";
import { errorsOf } from "./parse-errors.ts";
import { showWhole } from "./request.ts";
import { returnIn, wentBack } from "./return-to.ts";
import { lineShown } from "./shown.ts";
import { minutes } from "./tokens.ts";
import { oneOfMine } from "./where.ts";

const path = "/my";
/** The number of messages shown at most, of all requests together; each request's page shows its other messages. */
const newest = 5;
const challengeCookie = "my-challenge";

/** GET: the list for signed-in applicants, the sign-in form for others. */
export async function showMine(deps: PageDeps, request: PageRequest): Promise<Reply> {
  const { session } = request;
  return session && "person" in session ? showList(deps, request, session) : askWho(deps, request);
}

async function showList(deps: PageDeps, request: PageRequest, session: ApplicantSession): Promise<Reply> {
  const [{ items, next }, { snapshot }] = await Promise.all([
    listMyRequests(deps, session, request.query["after"]),
    deps.directory.recent(),
  ]);
  const likely = await likelyAmong(deps, session, items);
  const visited = visitNow(await deps.secret.get(), request.cookies[visitsCookie], session);
  const about = { snapshot, language: request.language, since: visited.since };
  const messages = items.flatMap((one) =>
    messagesShown(newsOf(one), { ...about, request: one.code }).map((said) => ({ ...said, code: one.code })),
  );
  const props = {
    ...frameOf(deps, request, snapshot, path),
    messages: messages.toSorted((a, b) => b.at.localeCompare(a.at)).slice(0, newest),
    assurance: assuranceOf(session),
    requests: items.map((one) => ({ ...lineShown(one, snapshot), likely: likely.get(one.code) })),
    next,
  };
  return html(renderPage(MyRequestsPage(props)), { cookies: [visited.cookie] });
}

/** GET: the page of one of the requests. */
export const showOneOfMine = (deps: PageDeps, request: PageRequest): Promise<Reply | Refused> =>
  showWhole(deps, request, oneOfMine(request));

const askWho = async (deps: PageDeps, request: PageRequest): Promise<Reply> =>
  showWho(deps, request, await givenBack(deps, whoForm, request));

async function showWho(deps: PageDeps, request: PageRequest, returned?: Returned): Promise<Reply> {
  const { snapshot } = await deps.directory.recent();
  const { identityType, identityNumber, mobile } = returned?.answers ?? {};
  const props = {
    ...frameOf(deps, request, snapshot, pathOf(whoForm, returned)),
    values: { identityType, identityNumber, mobile },
    errors: returned ? errorsIn(returned, request) : [],
    wanted: returnIn(request, "/my/requests/") !== undefined,
    formKey: deps.mintKey(),
    provider: deps.provider,
  };
  return html(renderPage(WhoAmIPage(props)));
}

function errorsIn({ answers, refused }: Returned, request: PageRequest): readonly FieldError[] {
  if (refused) return [errorOf(refused, request.language)];
  const given = givenIn(answers);
  const parsed = whoAmI.safeParse(given);
  return parsed.success ? [] : errorsOf(parsed.error.issues, given, request, registrationFormNames);
}

function whoAgain(deps: PageDeps, request: PageRequest, refused?: Refusal): Promise<Reply> {
  const { identityType, identityNumber, mobile } = request.form;
  const answers = defined({ identityType, identityNumber, mobile }) as Fields;
  const returned = { answers, refused };
  return giveBack(deps, whoForm, request, returned, () => showWho(deps, request, returned));
}

/** The form's fields in the contract's types; leaves out a number without its type. */
function givenIn({ identityType = "national-code", identityNumber, mobile }: Fields): object {
  const number = identityType === "none" || identityNumber === undefined ? {} : { identityNumber };
  return bodyOfForm({ identityType, ...number, ...defined({ mobile }) }, registrationFormNames);
}

/** POST identity and mobile: redirects to the page for the one-time code, also when the person is unknown. */
export async function sendCodeToMe(deps: PageDeps, request: PageRequest): Promise<Reply> {
  const given = givenIn(request.form);
  const parsed = whoAmI.safeParse(given);
  if (!parsed.success) return whoAgain(deps, request);
  return sendTo(deps, request, await findMe(deps, parsed.data));
}

async function sendTo(deps: PageDeps, request: PageRequest, me: Found): Promise<Reply> {
  const { address, language, idempotencyKey: key = deps.mintKey() } = request;
  const sent = await sendMyCode(deps, me, { address, language, key });
  if ("refused" in sent) return whoAgain(deps, request, sent.refused);
  const { person, contact } = me;
  const token = await deps.tokens.myChallenge.sign({ person, contact, ...sent }, new Date(sent.expiresAt));
  return redirect("/my/one-time-code", {
    cookies: [setCookie(challengeCookie, token, minutes.challenge * 60), withoutReturned(whoForm)],
  });
}

const challengeOf = (deps: PageDeps, request: PageRequest) =>
  deps.tokens.myChallenge.open(request.cookies[challengeCookie] ?? "", deps.now());

/** POST: sends another code to the same person. */
export async function sendMeAnother(deps: PageDeps, request: PageRequest): Promise<Reply> {
  const sent = await challengeOf(deps, request);
  return sent ? sendTo(deps, request, { person: sent.person, contact: sent.contact }) : redirect(path);
}

/** GET: the page for the one-time code; redirects to the sign-in form when no code was sent. */
export async function askForMyCode(deps: PageDeps, request: PageRequest): Promise<Reply> {
  const sent = await challengeOf(deps, request);
  return sent ? askForDigits(deps, request, digitsOf(sent)) : redirect(path);
}

const digitsOf = ({ expiresAt }: { readonly expiresAt: string }) =>
  ({ path: "/my/one-time-code", expiresAt }) as const;

/** POST the one-time code: the right digits open the list for half an hour. */
export async function confirmMine(deps: PageDeps, request: PageRequest): Promise<Reply> {
  const sent = await challengeOf(deps, request);
  if (!sent) return redirect(path);
  const { person, contact, challenge } = sent;
  return takeDigits(deps, request, digitsOf(sent), async (given) => {
    const confirmed = await confirmMyCode(
      deps,
      { person, contact },
      { challenge, ...given, address: request.address },
    );
    if ("refused" in confirmed) return confirmed;
    const before = request.cookies[sessionCookie];
    const { cookie } = await deps.sessions.replace(before, { person, contact }, new Date(confirmed.at));
    const over = ["my-challenge", "challenge", "tracking"].map(clearCookie);
    const to = returnIn(request, "/my/requests/") ?? path;
    return redirect(to, { cookies: [cookie, ...over, wentBack] });
  });
}
