/** The pages of joining a group's request, and of leaving it (C10). What was typed travels as hidden fields until the code came back. */

import * as z from "zod/mini";
import { moment } from "../../../shared/contracts/fields/fields.ts";
import { joining, whoJoins } from "../../../shared/contracts/public/join.ts";
import type { GivesSessions } from "../../../shared/handler/auth/session.ts";
import { clearCookie } from "../../../shared/handler/http/cookies.ts";
import { html, type Refused, type Reply, redirect, refuse } from "../../../shared/handler/http/reply.ts";
import type { PageRequest } from "../../../shared/handler/http/request.ts";
import {
  JoinCodePage,
  type JoinCodeProps,
  JoinPage,
  LeavePage,
  LeftPage,
} from "../../../web/citizen/join/join.tsx";
import type { FieldError } from "../../../web/design/frame.ts";
import { renderPage } from "../../../web/design/render-page.ts";
import type { IntakeDeps } from "../adapters/deps.ts";
import { askToJoin } from "../applicant/join-group/ask-to-join.ts";
import { joinGroup } from "../applicant/join-group/join-group.ts";
import { leaveGroup } from "../applicant/leave-group.ts";
import { memberIn } from "../rules/rules-group.ts";
import { errorOf, statusOfRefusal } from "./errors.ts";
import { frameOf, type PageDeps } from "./frame.ts";
import { errorsOf } from "./parse-errors.ts";
import { oneOfMine } from "./where.ts";

export interface JoinDeps extends IntakeDeps, Pick<PageDeps, "assetBase" | "mintKey"> {
  readonly sessions: GivesSessions;
}

const path = "/join";

/** GET: code, name and mobile; again, with what was wrong with them. */
export async function askWhoJoins(
  deps: JoinDeps,
  request: PageRequest,
  errors: readonly FieldError[] = [],
  status = 200,
): Promise<Reply> {
  const { snapshot } = await deps.directory.recent();
  const { code, fullName, mobile } = request.form;
  const frame = frameOf(deps, request, snapshot, path);
  const props = { ...frame, values: { code, fullName, mobile }, errors, formKey: deps.mintKey() };
  return html(renderPage(JoinPage(props)), { status });
}

/** POST code, name and mobile: on to the one-time code, whatever the code is of. */
export async function sendCodeToJoin(deps: JoinDeps, request: PageRequest): Promise<Reply> {
  const { code, fullName, mobile } = request.form;
  const given = { code, fullName, mobile };
  const parsed = whoJoins.safeParse(given);
  if (!parsed.success) return askWhoJoins(deps, request, errorsOf(parsed.error.issues, given, request), 422);
  const { address, language, idempotencyKey: key = deps.mintKey() } = request;
  const sent = await askToJoin(deps, parsed.data, { address, language, key });
  if ("refused" in sent) {
    const error = errorOf(sent.refused, language);
    return askWhoJoins(deps, request, [error], statusOfRefusal(sent.refused));
  }
  return askForCode(deps, request, { ...parsed.data, ...sent });
}

async function askForCode(
  deps: JoinDeps,
  request: PageRequest,
  values: JoinCodeProps["values"],
  errors: readonly FieldError[] = [],
  status = 200,
): Promise<Reply> {
  const { snapshot } = await deps.directory.recent();
  const props = {
    ...frameOf(deps, request, snapshot, path),
    ...{ values, errors, formKey: deps.mintKey(), now: deps.now().toISOString() },
  };
  return html(renderPage(JoinCodePage(props)), { status });
}

/** What the page before carries along: without it there is no code to give back. */
const carried = z.strictObject({ ...whoJoins.shape, challenge: z.uuid(), expiresAt: moment });

/** POST the six digits: who joined, or had joined before, sees the request for half an hour. */
export async function confirmJoining(deps: JoinDeps, request: PageRequest): Promise<Reply> {
  const { code, fullName, mobile, challenge, expiresAt, oneTimeCode } = request.form;
  const before = carried.safeParse({ code, fullName, mobile, challenge, expiresAt });
  if (!before.success) return askWhoJoins(deps, request);
  const again = (errors: readonly FieldError[], status: number) =>
    askForCode(deps, request, before.data, errors, status);
  const { expiresAt: _, ...who } = before.data;
  const given = { ...who, oneTimeCode };
  const parsed = joining.safeParse(given);
  if (!parsed.success) return again(errorsOf(parsed.error.issues, given, request), 422);
  const { address, language, idempotencyKey: key = deps.mintKey() } = request;
  const joined = await joinGroup(deps, parsed.data, { address, language, key });
  if ("refused" in joined) {
    const field = ofDigits.includes(joined.refused.code) ? "oneTimeCode" : undefined;
    return again([errorOf(joined.refused, language, field)], statusOfRefusal(joined.refused));
  }
  const { person, contact, at } = joined;
  const { cookie } = await deps.sessions.give({ person, contact }, new Date(at));
  const over = ["challenge", "my-challenge", "tracking"].map(clearCookie);
  return redirect(`/my/requests/${parsed.data.code}`, { cookies: [cookie, ...over] });
}

/** What is wrong with the digits; all else is with the code or who joins. */
const ofDigits: readonly string[] = ["wrong-code", "code-expired", "too-many-tries"];

/** GET: whether they leave; nothing for who has not joined. */
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

/** POST: they left. */
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
