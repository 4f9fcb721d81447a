/**
 * Sends messages through Bale, a messenger that is reached by the mobile number (N9). The parts of its documentation
 * on which this file relies, as read on 30 November 2026:
 *
 * Safir, for notices (docs.bale.ai/safir, last changed on 19 June 2026):
 * - `POST /api/v3/send_message`, with the key in the header `api-access-key`, takes JSON with `request_id`, `bot_id` (a
 * number), `phone_number` (98 and ten digits) and `message_data`: `message.text`, or `otp_message.otp` for a code.
 * - It answers `message_id` and `error_data`, a list with `phone_number`, `code` and `description`.
 * - A message with a repeated `request_id` is not delivered again.
 * - Codes of errors: 2 Bale failed; 3 too many messages; 4 wrong JSON; 8 wrong number; 17 no Bale account; 20 no
 * credit; 21 the bot has reached its limit of contacts.
 *
 * The gateway of one-time codes (docs.bale.ai/gateway):
 * - `POST /api/v2/auth/token` takes a form with `grant_type=client_credentials`, `client_id`, `client_secret` and
 * `scope=read`. It answers `access_token` and `expires_in` in seconds.
 * - `POST /api/v2/send_otp`, with the token as `Authorization: Bearer`, takes JSON with `phone` (98 and ten digits) and
 * `otp`, a number of three to eight digits. It answers `balance`, or an error with `code`: 8, 17, 20 and 2 as above
 * (HTTP 400, 404, 402, 500), 18 too many codes (30 an hour for a number, 300 a minute for an organisation).
 * - It has no `request_id`, so a code without an answer is never sent to it again.
 *
 * Assumed, since the documentation does not say: the code of an error counts, whatever the HTTP status; without one, a
 * 4xx means that nothing was accepted, and a 5xx or a success without `message_id` may mean that something was; an error
 * with an unknown code may have been accepted; a `request_id` is remembered for at least twelve hours; Bale answers
 * within ten seconds or not at all. The gateway's example has the code as a number, which loses a leading zero, so such
 * a code goes through Safir, which takes a text. Neither reports whether a message was read.
 */

import { createHash } from "node:crypto";
import * as z from "zod/mini";
import { once } from "../../events/once.ts";
import { type HttpAnswer, httpSend, type Send } from "../aws/http.ts";
import type { Secret } from "../secrets/secret.ts";
import type { Handed, Message, Provider } from "./provider.ts";
import { jsonIn, neverSent } from "./vendor.ts";

const patience = 10_000;

const ok = 200;
const refusedFrom = 400;
const failedFrom = 500;

const codes = {
  throttled: [3, 18],
  /** Our request, our credit or our bot is the cause, so that nothing was accepted. */
  ours: [4, 20, 21],
  wrongNumber: 8,
  noAccount: 17,
};

const answer = once(() =>
  z.object({
    message_id: z.nullish(z.string()),
    error_data: z.nullish(z.array(z.object({ code: z.nullish(z.number()) }))),
    code: z.nullish(z.number()),
  }),
);
const tokenAnswer = once(() => z.object({ access_token: z.string(), expires_in: z.nullish(z.number()) }));

export interface BaleOptions {
  readonly key: Secret;
  /** The number of the organisation's bot, in digits. */
  readonly bot: string;
  /** The account at the gateway of one-time codes; when absent, Safir sends the codes too. */
  readonly gateway?: { readonly client: string; readonly secret: Secret } | undefined;
  readonly url?: string | undefined;
  readonly send?: Send;
  /** The time in milliseconds. */
  readonly now?: () => number;
}

export function bale(options: BaleOptions): Provider {
  const { key, bot, gateway, url = "https://safir.bale.ai", send = httpSend, now = Date.now } = options;
  const post: Post = (path, headers, body) =>
    send({ url: new URL(path, url), headers, body, patience, fresh: true });
  const bySafir = async ({ id, to, text, oneTimeCode }: Message) =>
    post(
      "/api/v3/send_message",
      { ...json, "api-access-key": await key() },
      JSON.stringify({
        request_id: requestIdOf(id),
        bot_id: Number(bot),
        phone_number: internationalForm(to),
        message_data:
          oneTimeCode === undefined ? { message: { text } } : { otp_message: { otp: oneTimeCode } },
      }),
    );
  const codesBy = gateway && codeGateway(gateway, post, now);
  const byGateway = (to: string, code: string) =>
    isWhole(code) ? codesBy?.(internationalForm(to), code) : undefined;
  return {
    name: "bale",
    messenger: "bale",
    send: async (message) => {
      const { to, oneTimeCode } = message;
      if (!reaches.test(to) || (oneTimeCode !== undefined && !shortCode.test(oneTimeCode))) return unfit;
      const sent = oneTimeCode === undefined ? undefined : await byGateway(to, oneTimeCode);
      return sent ?? handed(() => bySafir(message), true);
    },
    again: async (message) => {
      const found = await handed(() => bySafir(message), true).catch(() => undefined);
      // Other refusals concern this attempt only: the first attempt may have been accepted all the same.
      return found?.result === "sent" || found?.result === "passed-on" ? found : { result: "unknown" };
    },
  };
}

type Post = (
  path: string,
  headers: Readonly<Record<string, string>>,
  body: string,
) => Promise<Awaited<ReturnType<Send>>>;

const json = { "content-type": "application/json", accept: "application/json" };

/** Iranian mobiles in E.164. Bale takes no other number. */
const reaches = /^\+989\d{9}$/;
const shortCode = /^\d{3,8}$/;
/** Whether a code stays the same as a number. */
const isWhole = (code: string): boolean => !code.startsWith("0");

const internationalForm = (e164: string): string => e164.slice(1);

const unfit = { result: "passed-on", why: "unfit" } as const;

/**
 * The `request_id` of a message: the same for each attempt, in a form that a service surely takes. It does not show the
 * tracking code.
 */
export const requestIdOf = (id: string): string =>
  createHash("sha256").update(`peygir ${id}`).digest("hex").slice(0, 32);

/**
 * Makes the function that sends a one-time code through the gateway.
 * @throws when the outcome is unknown
 */
function codeGateway(
  { client, secret }: NonNullable<BaleOptions["gateway"]>,
  post: Post,
  now: () => number,
): (phone: string, code: string) => Promise<Handed> {
  let known: { readonly token: string; readonly until: number } | undefined;
  const tokenNow = async (): Promise<string> => {
    if (known && now() < known.until) return known.token;
    const asked = {
      ...{ grant_type: "client_credentials", scope: "read" },
      ...{ client_id: client, client_secret: await secret() },
    };
    const form = { "content-type": "application/x-www-form-urlencoded" };
    const answered = await post("/api/v2/auth/token", form, new URLSearchParams(asked).toString());
    const { access_token: token, expires_in: seconds } = tokenAnswer().parse(jsonIn(answered));
    known = { token, until: now() + ((seconds ?? 0) - safetySeconds) * 1_000 };
    return token;
  };
  return async (phone, code) => {
    // Without a token no code was sent, so another provider may send it.
    const token = await tokenNow().catch(() => undefined);
    if (token === undefined) return { result: "not-taken" };
    const headers = { ...json, authorization: `Bearer ${token}` };
    const body = JSON.stringify({ phone, otp: Number(code) });
    return handed(async () => {
      const answered = await post("/api/v2/send_otp", headers, body);
      if (answered.status === noToken) known = undefined;
      return answered;
    }, false);
  };
}

/** The number of seconds before its expiry at which a token is replaced. */
const safetySeconds = 60;
const noToken = 401;

/**
 * Posts a message, and tells the outcome.
 * @param named whether an accepted message has a `message_id` in the answer
 * @throws when the outcome is unknown
 */
async function handed(post: () => Promise<HttpAnswer>, named: boolean): Promise<Handed> {
  const answered = await post().catch((error) => {
    if (neverSent(error)) return undefined;
    throw error;
  });
  if (answered === undefined) return { result: "not-taken" };
  const read = answer().safeParse(jsonIn(answered));
  const { message_id, error_data, code: own } = read.success ? read.data : {};
  const code = error_data?.length ? (error_data[0]?.code ?? unnamed) : own;
  if (code != null) return outcomeOf(code);
  const { status } = answered;
  if (status >= refusedFrom && status < failedFrom) return { result: "not-taken" };
  if (status !== ok || !read.success || (named && !message_id)) throw new Error(`Bale answered ${status}`);
  return { result: "sent", providerId: message_id ?? "" };
}

/** Stands for an error without a code. */
const unnamed = -1;

function outcomeOf(code: number): Handed {
  if (code === codes.noAccount) return { result: "passed-on", why: "no-account" };
  if (code === codes.wrongNumber) return unfit;
  if (codes.throttled.includes(code) || codes.ours.includes(code)) return { result: "not-taken" };
  throw new Error(`Bale answered with error ${code}`);
}
