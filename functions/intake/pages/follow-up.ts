/** The tracking pages (C2). Tracking code and mobile show status and dates; a one-time code also shows text and answer. */

import { codeAndMobile, codeAndPin } from "../../../shared/contracts/public/tracking.ts";
import { defined } from "../../../shared/defined.ts";
import { sessionCookie } from "../../../shared/handler/auth/session.ts";
import type { Fields } from "../../../shared/handler/http/body.ts";
import { clearCookie, setCookie } from "../../../shared/handler/http/cookies.ts";
import { html, type Refused, type Reply, redirect } from "../../../shared/handler/http/reply.ts";
import type { PageRequest } from "../../../shared/handler/http/request.ts";
import type { Refusal } from "../../../shared/journal/journal.ts";
import { StatusPage } from "../../../web/citizen/follow-up/status.tsx";
import { TrackPage } from "../../../web/citizen/follow-up/track.tsx";
import type { FieldError } from "../../../web/design/frame.ts";
import { renderPage } from "../../../web/design/render-page.ts";
import { confirmOneTimeCode, sendOneTimeCode } from "../access/one-time-codes.ts";
import { confirmMyCode, type Me } from "../applicant/my-requests/my-code.ts";
import { openWithPin } from "../applicant/open-with-pin/open-with-pin.ts";
import { sendCodeForPair } from "../applicant/track-request/send-code-for-pair.ts";
import { trackRequest } from "../applicant/track-request/track-request.ts";
import { statusForMember } from "../http/status.ts";
import { statusByMobile } from "../http/status-by-mobile.ts";
import type { DraftForm } from "./drafts/draft.ts";
import {
  giveBack,
  givenBack,
  joinForm,
  pathOf,
  type Returned,
  shapeOf,
  shortly,
  verifyForm,
  whoForm,
  withoutReturned,
} from "./drafts/returned.ts";
import { errorOf } from "./errors.ts";
import { frameOf, type PageDeps } from "./frame.ts";
import { visitsCookie } from "./last-visit.ts";
import { askForDigits, takeDigits } from "./one-time-code.ts";
import { errorsOf } from "./parse-errors.ts";
import { showWhole } from "./request.ts";
import { returnIn, returningTo, wentBack } from "./return-to.ts";
import { holderShown, timelineShown } from "./shown.ts";
import { minutes, until } from "./tokens.ts";
import { openedRequest } from "./where.ts";

const trackForm: DraftForm = {
  ...{ name: "track", path: "/track", identity: ["code", "mobile"], seconds: shortly },
};
/** Stores the PIN with each digit replaced by 0, which is enough to refuse it again. */
const pinForm: DraftForm = {
  ...{ name: "pin", path: "/track/pin", identity: ["code", "pin"], seconds: shortly },
};
const statusForm: DraftForm = { name: "status", path: "/request", identity: [], seconds: shortly };

/** GET: the form for code and mobile, with the last refusal. */
export const askForCode = async (deps: PageDeps, request: PageRequest): Promise<Reply> =>
  showTrack(deps, request, await givenBack(deps, trackForm, request));

async function showTrack(deps: PageDeps, request: PageRequest, returned?: Returned): Promise<Reply> {
  const { snapshot } = await deps.directory.recent();
  const { code, mobile } = returned?.answers ?? {};
  const props = {
    ...frameOf(deps, request, snapshot, pathOf(trackForm, returned)),
    ...{ values: { code, mobile }, errors: returned ? errorsOfPair(returned, request) : [] },
    wanted: returnIn(request, "/request") !== undefined,
    ...(returned?.refused?.code === "confirm-mobile" && { confirmKey: deps.mintKey() }),
  };
  return html(renderPage(TrackPage(props)));
}

function errorsOfPair({ answers, refused }: Returned, request: PageRequest): readonly FieldError[] {
  if (refused) return [errorOf(refused, request.language)];
  const parsed = codeAndMobile.safeParse(answers);
  return parsed.success ? [] : errorsOf(parsed.error.issues, answers, request);
}

function trackAgain(deps: PageDeps, request: PageRequest, refused?: Refusal): Promise<Reply> {
  const { code, mobile } = request.form;
  const returned = { answers: defined({ code, mobile }) as Fields, refused };
  return giveBack(deps, trackForm, request, returned, () => showTrack(deps, request, returned));
}

/** POST code and mobile: redirects to the status, or back to the form, which never says which of the two was wrong. */
export async function track(deps: PageDeps, request: PageRequest): Promise<Reply> {
  const given = { code: request.form["code"], mobile: request.form["mobile"] };
  const parsed = codeAndMobile.safeParse(given);
  if (!parsed.success) return trackAgain(deps, request);
  const tracked = await trackRequest(deps, parsed.data, request.address);
  if (!tracked.found) return trackAgain(deps, request, tracked.refusal);
  const { member } = tracked;
  const opens = { request: parsed.data.code, ...defined({ member }) };
  const token = await deps.tokens.tracking.sign(opens, until(deps.now(), "tracking"));
  await deps.sessions.end(request.cookies[sessionCookie] ?? "", deps.now());
  const cookies = [setCookie("tracking", token, minutes.tracking * 60), clearCookie(sessionCookie)];
  return redirect("/request", { cookies: [...cookies, withoutReturned(trackForm)] });
}

/** GET: the form for code and PIN, for an applicant with a paper receipt and no mobile. */
export const askForPin = async (deps: PageDeps, request: PageRequest): Promise<Reply> =>
  showPin(deps, request, await givenBack(deps, pinForm, request));

async function showPin(deps: PageDeps, request: PageRequest, returned?: Returned): Promise<Reply> {
  const { snapshot } = await deps.directory.recent();
  const frame = frameOf(deps, request, snapshot, pathOf(pinForm, returned));
  const values = { code: returned?.answers["code"] };
  const errors = returned ? errorsOfPin(returned, request) : [];
  return html(renderPage(TrackPage({ ...frame, by: "pin", values, errors })));
}

function errorsOfPin({ answers, refused }: Returned, request: PageRequest): readonly FieldError[] {
  if (refused) return [errorOf(refused, request.language)];
  const parsed = codeAndPin.safeParse(answers);
  return parsed.success ? [] : errorsOf(parsed.error.issues, answers, request);
}

function pinAgain(deps: PageDeps, request: PageRequest, refused?: Refusal): Promise<Reply> {
  const { code, pin } = request.form;
  const answers = { ...defined({ code }), ...(pin !== undefined && { pin: shapeOf(pin) }) };
  const returned = { answers, refused };
  return giveBack(deps, pinForm, request, returned, () => showPin(deps, request, returned));
}

/**
 * POST code and PIN: opens the whole request, or redirects back to the form, which never says which of the two was wrong.
 */
export async function openByPin(deps: PageDeps, request: PageRequest): Promise<Reply> {
  const given = { code: request.form["code"], pin: request.form["pin"] };
  const parsed = codeAndPin.safeParse(given);
  if (!parsed.success) return pinAgain(deps, request);
  const opened = await openWithPin(deps, parsed.data, request.address);
  if ("refused" in opened) return pinAgain(deps, request, opened.refused);
  const { cookie } = await deps.sessions.replace(request.cookies[sessionCookie], opened.opens, deps.now());
  const to = returnIn(request, "/request") ?? "/request";
  return redirect(to, {
    cookies: [cookie, clearCookie("tracking"), withoutReturned(pinForm), wentBack],
  });
}

/**
 * GET: the whole request with a session; status and dates after code and mobile; otherwise redirects to the tracking
 * form.
 */
export async function showRequest(deps: PageDeps, request: PageRequest): Promise<Reply | Refused> {
  if (request.session) return showWhole(deps, request, openedRequest(request));
  const tracked = await trackedIn(deps, request);
  if (!tracked) return redirect("/track", { cookies: [returningTo("/request")] });
  return showStatus(deps, request, tracked, await givenBack(deps, statusForm, request));
}

interface TrackedIn {
  readonly request: string;
  /** C10: set for a person who joined the group. */
  readonly member?: Me | undefined;
}

const trackedIn = (deps: PageDeps, request: PageRequest): Promise<TrackedIn | undefined> =>
  deps.tokens.tracking.open(request.cookies["tracking"] ?? "", deps.now());

async function showStatus(
  deps: PageDeps,
  request: PageRequest,
  { request: code, member }: TrackedIn,
  returned?: Returned,
): Promise<Reply> {
  const { state } = await deps.requests.load(code);
  const { snapshot } = await deps.directory.recent();
  const whole = statusByMobile(code, state);
  const known = member ? statusForMember(whole) : whole;
  const shown = {
    timeline: timelineShown(known, snapshot),
    ...holderShown(known, snapshot),
    ...defined({ channel: known.channel }),
  };
  const errors = returned?.refused ? [errorOf(returned.refused, request.language)] : [];
  const frame = frameOf(deps, request, snapshot, pathOf(statusForm, returned));
  return html(renderPage(StatusPage({ ...frame, code, ...shown, errors, formKey: deps.mintKey() })));
}

/**
 * POST: sends a one-time code for the tracked request, or for the typed code and mobile, and redirects to the page that
 * takes the code.
 */
export async function sendCode(deps: PageDeps, request: PageRequest): Promise<Reply> {
  if (request.form["mobile"] !== undefined) return sendCodeUnseen(deps, request);
  const tracked = await trackedIn(deps, request);
  if (!tracked) return redirect("/track");
  const { request: code, member } = tracked;
  const { address, language, idempotencyKey: key = deps.mintKey() } = request;
  const sent = await sendOneTimeCode(deps, code, { address, language, key }, member);
  if ("refused" in sent) {
    const returned = { answers: {}, refused: sent.refused };
    return giveBack(deps, statusForm, request, returned, () => showStatus(deps, request, tracked, returned));
  }
  return toCode(deps, { ...tracked, ...sent });
}

/**
 * For a code that was looked up too often: sends a one-time code if tracking code and mobile belong together, without
 * revealing whether they do.
 */
async function sendCodeUnseen(deps: PageDeps, request: PageRequest): Promise<Reply> {
  const given = { code: request.form["code"], mobile: request.form["mobile"] };
  const parsed = codeAndMobile.safeParse(given);
  if (!parsed.success) return trackAgain(deps, request);
  const { address, language, idempotencyKey: key = deps.mintKey() } = request;
  const sent = await sendCodeForPair(deps, parsed.data, { address, language, key });
  if ("refused" in sent) return trackAgain(deps, request, sent.refused);
  return toCode(deps, { request: parsed.data.code, unseen: true, ...sent });
}

async function toCode(deps: PageDeps, sent: Parameters<PageDeps["tokens"]["challenge"]["sign"]>[0]) {
  const token = await deps.tokens.challenge.sign(sent, new Date(sent.expiresAt));
  return redirect("/track/one-time-code", {
    cookies: [setCookie("challenge", token, minutes.challenge * 60)],
  });
}

const challengeOf = (deps: PageDeps, request: PageRequest) =>
  deps.tokens.challenge.open(request.cookies["challenge"] ?? "", deps.now());

/** GET: the page for the one-time code; redirects to the status when no code was sent. */
export async function askForOneTimeCode(deps: PageDeps, request: PageRequest): Promise<Reply> {
  const sent = await challengeOf(deps, request);
  return sent ? askForDigits(deps, request, digitsOf(sent)) : redirect("/request");
}

const digitsOf = ({
  request: code,
  unseen,
  expiresAt,
}: {
  readonly request: string;
  readonly unseen?: true | undefined;
  readonly expiresAt: string;
}) => ({ path: "/track/one-time-code", code, unseen, expiresAt }) as const;

/** POST the one-time code: the right digits open the request for half an hour. */
export async function confirmCode(deps: PageDeps, request: PageRequest): Promise<Reply> {
  const sent = await challengeOf(deps, request);
  if (!sent) return redirect("/request");
  const { member } = sent;
  return takeDigits(deps, request, digitsOf(sent), async (digits) => {
    const given = { ...digits, address: request.address };
    const before = request.cookies[sessionCookie];
    if (member)
      return openAsMember(deps, sent.request, { member, before }, { challenge: sent.challenge, ...given });
    const confirmed = await confirmOneTimeCode(deps, { ...sent, ...given });
    if ("refused" in confirmed) return confirmed;
    const at = new Date(confirmed.at);
    const { cookie } = await deps.sessions.replace(before, { request: sent.request }, at);
    const to = returnIn(request, "/request") ?? "/request";
    return redirect(to, { cookies: [cookie, clearCookie("challenge"), wentBack] });
  });
}

/** C10: opens the request for half an hour as a member of the group sees it, not as the applicant does. */
async function openAsMember(
  deps: PageDeps,
  code: string,
  { member, before }: { readonly member: Me; readonly before: string | undefined },
  given: Parameters<typeof confirmMyCode>[2],
): Promise<Reply | Refused> {
  const confirmed = await confirmMyCode(deps, member, given);
  if ("refused" in confirmed) return confirmed;
  const { cookie } = await deps.sessions.replace(before, member, new Date(confirmed.at));
  return redirect(`/my/requests/${code}`, { cookies: [cookie, clearCookie("challenge"), wentBack] });
}

/**
 * POST: ends all copies of the session, and clears this browser's data about the person's requests. `Clear-Site-Data`
 * names the cache only: the desk and unfinished forms of this origin keep what they need.
 */
export async function leave(deps: Pick<PageDeps, "sessions" | "now">, request: PageRequest): Promise<Reply> {
  await deps.sessions.end(request.cookies[sessionCookie] ?? "", deps.now());
  return redirect("/", {
    headers: { "Clear-Site-Data": '"cache"' },
    cookies: [
      ...[sessionCookie, "tracking", "challenge", "my-challenge", "receipt", visitsCookie].map(clearCookie),
      ...[trackForm, pinForm, statusForm, whoForm, joinForm, verifyForm].map(withoutReturned),
      wentBack,
    ],
  });
}
