/**
 * The pages of joining and leaving a group's request (C10). The browser stores the answers until the one-time code is
 * entered.
 */

import * as z from "zod/mini";
import { moment } from "../../../shared/contracts/fields/fields.ts";
import { joining, whoJoins } from "../../../shared/contracts/public/join.ts";
import { defined } from "../../../shared/defined.ts";
import { type ReplacesSessions, sessionCookie } from "../../../shared/handler/auth/session.ts";
import type { Fields } from "../../../shared/handler/http/body.ts";
import { clearCookie } from "../../../shared/handler/http/cookies.ts";
import { html, type Refused, type Reply, redirect, refuse } from "../../../shared/handler/http/reply.ts";
import type { PageRequest } from "../../../shared/handler/http/request.ts";
import { JoinCodePage, JoinPage, LeavePage, LeftPage } from "../../../web/citizen/join/join.tsx";
import type { FieldError } from "../../../web/design/frame.ts";
import { renderPage } from "../../../web/design/render-page.ts";
import type { IntakeDeps } from "../adapters/deps.ts";
import { askToJoin } from "../applicant/join-group/ask-to-join.ts";
import { joinGroup } from "../applicant/join-group/join-group.ts";
import { leaveGroup } from "../applicant/leave-group.ts";
import { memberIn } from "../rules/rules-group.ts";
import type { DraftDeps } from "./drafts/draft.ts";
import {
  giveBack,
  givenBack,
  joinForm,
  keptReturned,
  pathOf,
  type Returned,
  shapeOf,
  withoutReturned,
} from "./drafts/returned.ts";
import { errorOf } from "./errors.ts";
import { frameOf, type PageDeps } from "./frame.ts";
import { errorsOf } from "./parse-errors.ts";
import { oneOfMine } from "./where.ts";

export interface JoinDeps extends IntakeDeps, DraftDeps, Pick<PageDeps, "assetBase" | "messenger"> {
  readonly sessions: ReplacesSessions;
}

const path = "/join";
const codePath = `${path}/code`;

/** GET: the form for code, name and mobile, with the last refusal. */
export const askWhoJoins = async (deps: JoinDeps, request: PageRequest): Promise<Reply> =>
  showWho(deps, request, await givenBack(deps, joinForm, request));

async function showWho(deps: JoinDeps, request: PageRequest, returned?: Returned): Promise<Reply> {
  const { snapshot } = await deps.directory.recent();
  const { code, fullName, mobile } = returned?.answers ?? {};
  const frame = frameOf(deps, request, snapshot, pathOf(joinForm, returned));
  const errors = returned ? errorsOfWho(returned, request) : [];
  const props = { ...frame, values: { code, fullName, mobile }, errors, formKey: deps.mintKey() };
  return html(renderPage(JoinPage(props)));
}

function errorsOfWho({ answers, refused }: Returned, request: PageRequest): readonly FieldError[] {
  if (refused) return [errorOf(refused, request.language)];
  const { code, fullName, mobile } = answers;
  const given = { code, fullName, mobile };
  const parsed = whoJoins.safeParse(given);
  return parsed.success ? [] : errorsOf(parsed.error.issues, given, request);
}

/** POST code, name and mobile: redirects to the page for the one-time code, even when the tracking code is wrong. */
export async function sendCodeToJoin(deps: JoinDeps, request: PageRequest): Promise<Reply> {
  const { code, fullName, mobile } = await whoIn(deps, request);
  const answers = defined({ code, fullName, mobile }) as Fields;
  const parsed = whoJoins.safeParse(answers);
  const again = (returned: Returned) =>
    giveBack(deps, joinForm, request, returned, () => showWho(deps, request, returned));
  if (!parsed.success) return again({ answers });
  const { address, language, idempotencyKey: key = deps.mintKey() } = request;
  const sent = await askToJoin(deps, parsed.data, { address, language, key });
  if ("refused" in sent) return again({ answers, refused: sent.refused });
  return toCode(deps, request, { answers: { ...parsed.data, ...sent } });
}

/** Returns the typed answers, or the stored answers when the person only asks for another one-time code. */
const whoIn = async (deps: JoinDeps, request: PageRequest): Promise<Fields> =>
  request.form["again"] === undefined ? request.form : ((await kept(deps, request))?.answers ?? {});

const kept = (deps: JoinDeps, request: PageRequest) => keptReturned(deps, joinForm, request);

const toCode = (deps: JoinDeps, request: PageRequest, returned: Returned): Promise<Reply> =>
  giveBack(deps, joinForm, request, { ...returned, to: codePath }, () => showCode(deps, request, returned));

/** GET: the page for the one-time code, with the last refusal. */
export async function askForCode(deps: JoinDeps, request: PageRequest): Promise<Reply> {
  const returned = await kept(deps, request);
  return returned && carried.safeParse(whoOf(returned.answers)).success
    ? showCode(deps, request, returned)
    : redirect(path);
}

async function showCode(deps: JoinDeps, request: PageRequest, returned: Returned): Promise<Reply> {
  const { snapshot } = await deps.directory.recent();
  const props = {
    ...frameOf(deps, request, snapshot, codePath),
    ...{ values: whoOf(returned.answers), errors: errorsOfDigits(returned, request) },
    ...{ formKey: deps.mintKey(), now: deps.now().toISOString(), messenger: deps.messenger },
  };
  return html(renderPage(JoinCodePage(props)));
}

/**
 * Returns the errors of the one-time code; returns no errors before a code was entered. The draft stores each digit of
 * a code as 0.
 */
function errorsOfDigits({ answers, refused }: Returned, request: PageRequest): readonly FieldError[] {
  if (refused) {
    const field = ofDigits.includes(refused.code) ? "oneTimeCode" : undefined;
    return [errorOf(refused, request.language, field)];
  }
  const { tried, ...given } = answers;
  if (tried === undefined) return [];
  const { expiresAt: _, ...who } = given;
  const parsed = joining.safeParse(who);
  return parsed.success ? [] : errorsOf(parsed.error.issues, who, request);
}

/** The stored answers of the previous page; without these answers no one-time code can be confirmed. */
const carried = z.strictObject({ ...whoJoins.shape, challenge: z.uuid(), expiresAt: moment });

const whoOf = ({ code, fullName, mobile, challenge, expiresAt }: Fields) => ({
  ...{ code, fullName, mobile, challenge, expiresAt },
});

/** POST the one-time code: a member of the group, new or returning, sees the request for half an hour. */
export async function confirmJoining(deps: JoinDeps, request: PageRequest): Promise<Reply> {
  const { oneTimeCode } = request.form;
  const before = carried.safeParse(whoOf((await kept(deps, request))?.answers ?? {}));
  if (!before.success) return redirect(path);
  const { expiresAt: _, ...who } = before.data;
  const parsed = joining.safeParse({ ...who, oneTimeCode });
  if (!parsed.success) {
    const tried = { tried: "yes", ...(oneTimeCode !== undefined && { oneTimeCode: shapeOf(oneTimeCode) }) };
    return toCode(deps, request, { answers: { ...before.data, ...tried } });
  }
  const { address, language, idempotencyKey: key = deps.mintKey() } = request;
  const joined = await joinGroup(deps, parsed.data, { address, language, key });
  if ("refused" in joined) return toCode(deps, request, { answers: before.data, refused: joined.refused });
  const { person, contact, at } = joined;
  const earlier = request.cookies[sessionCookie];
  const { cookie } = await deps.sessions.replace(earlier, { person, contact }, new Date(at));
  const over = ["challenge", "my-challenge", "tracking"].map(clearCookie);
  return redirect(`/my/requests/${parsed.data.code}`, {
    cookies: [cookie, ...over, withoutReturned(joinForm)],
  });
}

/** The refusals about the digits; all other refusals are about the tracking code or the group's member. */
const ofDigits: readonly string[] = ["wrong-code", "code-expired", "too-many-tries"];

/** GET: asks a member of the group whether to leave; not found for people who have not joined. */
export async function askToLeave(deps: JoinDeps, request: PageRequest): Promise<Reply | Refused> {
  const where = oneOfMine(request);
  if ("instead" in where) return where.instead;
  const { code, base, session } = where;
  const { state } = await deps.requests.load(code);
  if (!("person" in session) || !memberIn(state, session.person)) return refuse("not-found");
  const { snapshot } = await deps.directory.recent();
  const frame = frameOf(deps, request, snapshot, `${base}/leave`);
  return html(renderPage(LeavePage({ ...frame, code, base, formKey: deps.mintKey() })));
}

export async function leave(deps: JoinDeps, request: PageRequest): Promise<Reply | Refused> {
  const where = oneOfMine(request);
  if ("instead" in where) return where.instead;
  const { code, session } = where;
  const left = await leaveGroup(deps, { code, session, key: request.idempotencyKey ?? deps.mintKey() });
  return "refused" in left ? left : redirect(`${path}/left`);
}

export async function showLeft(deps: JoinDeps, request: PageRequest): Promise<Reply> {
  const { snapshot } = await deps.directory.recent();
  return html(renderPage(LeftPage(frameOf(deps, request, snapshot, `${path}/left`))));
}
