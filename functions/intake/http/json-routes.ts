/** The citizen's JSON API: binds each operation of the contracts to its use case. */

import { health } from "../../../shared/contracts/public/health.ts";
import * as requests from "../../../shared/contracts/public/requests.ts";
import * as tracking from "../../../shared/contracts/public/tracking.ts";
import { sessionCookie } from "../../../shared/handler/auth/session.ts";
import { json, refuse } from "../../../shared/handler/http/reply.ts";
import { type Route, route } from "../../../shared/handler/http/route.ts";
import type { Refusal } from "../../../shared/journal/journal.ts";
import { type Asking, askedOnce } from "../access/code-asker.ts";
import { confirmOneTimeCode, sendOneTimeCode } from "../access/one-time-codes.ts";
import { myRoutes } from "../applicant/my-requests/json-routes.ts";
import { openWithPin } from "../applicant/open-with-pin/open-with-pin.ts";
import { readMyRequest } from "../applicant/read-request/read-request.ts";
import { sendCodeForPair } from "../applicant/track-request/send-code-for-pair.ts";
import { type Pair, trackRequest } from "../applicant/track-request/track-request.ts";
import type { PageDeps } from "../pages/frame.ts";
import { followUpRoutes } from "./follow-up-routes.ts";
import { choicesIn, trackedReplied, wholeReplied } from "./replies.ts";

const checkHealth = (deps: PageDeps, release: string) =>
  route(health, async () => {
    const { number } = await deps.directory.current();
    return json(200, { status: "ok" as const, release, directory: number });
  });

const listChoices = ({ directory }: PageDeps) =>
  route(requests.listChoices, async () => {
    const { snapshot } = await directory.recent();
    return json(200, choicesIn(snapshot));
  });

const track = (deps: PageDeps) =>
  route(tracking.track, async ({ body, address }) => {
    const tracked = await trackRequest(deps, body, address);
    if (!tracked.found) return { refused: tracked.refusal };
    const { snapshot } = await deps.directory.recent();
    return json(200, trackedReplied(tracked.status, snapshot));
  });

const sendCode = (deps: PageDeps) =>
  route(tracking.sendOneTimeCode, async ({ body, address, language, idempotencyKey }) => {
    const asking = { address, language, key: idempotencyKey };
    const tracked = await trackRequest(deps, body, address, await askedOnce(deps, asking, body));
    const sent = await (tracked.found
      ? sendOneTimeCode(deps, body.code, asking, tracked.member)
      : sendUnseen(deps, body, asking, tracked.refusal));
    return "refused" in sent ? sent : json(202, sent);
  });

/** Sends a one-time code when the tracking code was looked up too often (`confirm-mobile`); returns any other refusal. */
const sendUnseen = async (deps: PageDeps, pair: Pair, asking: Asking, refusal: Refusal) =>
  refusal.code === "confirm-mobile" ? sendCodeForPair(deps, pair, asking) : { refused: refusal };

const confirmCode = (deps: PageDeps) =>
  route(tracking.confirmOneTimeCode, async ({ body, address, cookies, idempotencyKey }) => {
    const { code, challenge, oneTimeCode } = body;
    const given = { request: code, challenge, oneTimeCode, key: idempotencyKey, address };
    const confirmed = await confirmOneTimeCode(deps, given);
    if ("refused" in confirmed) return confirmed;
    const { token, expiresAt, cookie } = await deps.sessions.replace(
      cookies[sessionCookie],
      { request: code },
      new Date(confirmed.at),
    );
    return json(200, { trackingCode: code, session: token, expiresAt }, { cookies: [cookie] });
  });

const openPin = (deps: PageDeps) =>
  route(tracking.openWithPin, async ({ body, address, cookies }) => {
    const opened = await openWithPin(deps, body, address);
    if ("refused" in opened) return opened;
    const { token, expiresAt, cookie } = await deps.sessions.replace(
      cookies[sessionCookie],
      opened.opens,
      deps.now(),
    );
    return json(
      200,
      { trackingCode: opened.opens.request, session: token, expiresAt },
      { cookies: [cookie] },
    );
  });

const read = (deps: PageDeps) =>
  route(requests.readRequest, async ({ params, session }) => {
    const whole = session && (await readMyRequest(deps, params.code, session));
    if (!whole) return refuse("not-found");
    if (whole === "erased") return refuse("request-erased");
    const { snapshot } = await deps.directory.recent();
    return json(200, wholeReplied(whole, snapshot));
  });

export const jsonRoutes = (deps: PageDeps, release: string): readonly Route[] => [
  checkHealth(deps, release),
  listChoices(deps),
  track(deps),
  sendCode(deps),
  confirmCode(deps),
  openPin(deps),
  read(deps),
  ...followUpRoutes(deps),
  ...myRoutes(deps),
];
