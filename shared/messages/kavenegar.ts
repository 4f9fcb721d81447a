/**
 * Sends SMS through Kavenegar. The parts of its manual (kavenegar.com/rest.html) on which this file relies:
 *
 * - `POST /v1/{key}/sms/send.json` takes a form with `receptor`, `message`, `sender`, `localid`. It answers JSON with
 *   `return.status` and `entries[].messageid`. The key is part of the address, so the address must never be logged.
 * - A message with a repeated `localid` is not sent again; the answer is that of the first message.
 * - `sms/statuslocalmessageid.json` gives the state of a `localid` for twelve hours; 100 means unknown.
 * - `sms/status.json` gives the state of a `messageid`: 6 failed at its line, 10 delivered, 11 not delivered, 13
 *   cancelled, 14 blocked by the recipient, 100 unknown.
 * - `return.status` 200: accepted. 400, 411, 413, 414 and 417: the message is wrong; 411: its number is wrong. 401,
 *   402, 403, 407 and 418: our account is barred or has no credit. 412: our line is wrong. 409 and 429: retry later.
 *   500 and above: Kavenegar failed.
 *
 * Assumed, since the manual does not say: the status in the body counts, whatever the HTTP status (users report HTTP
 * 200 for successes and errors alike); a `localid` is stored before the answer is sent; with 418 and 407 nothing was
 * accepted; of 400, 411, 413, 414 and 417 only 411 is about the number; 11 means a telephone that was off or out of
 * reach; Kavenegar answers within ten seconds or not at all.
 */

import * as z from "zod/mini";
import { once } from "../../events/once.ts";
import { httpSend, type Send } from "../aws/http.ts";
import { defined } from "../defined.ts";
import type { Secret } from "../secrets/secret.ts";
import type { Handed, Message, Provider, Report } from "./provider.ts";
import { jsonIn, nationalForm, neverSent } from "./vendor.ts";

const patience = 10_000;
/**
 * The state of a `localid` that Kavenegar never received. We ask within the twelve hours for which it stores
 * a `localid`.
 */
const unknownHere = 100;

const answer = once(() =>
  z.object({
    return: z.object({ status: z.number() }),
    entries: z.nullish(
      z.array(z.object({ messageid: z.nullish(z.number()), status: z.nullish(z.number()) })),
    ),
  }),
);
type Entry = NonNullable<z.infer<ReturnType<typeof answer>>["entries"]>[number];

export interface KavenegarOptions {
  readonly key: Secret;
  /** The number of the sender's line; when absent, the account's default line. */
  readonly line?: string | undefined;
  readonly url?: string | undefined;
  readonly send?: Send;
}

export function kavenegar({
  key,
  line,
  url = "https://api.kavenegar.com",
  send = httpSend,
}: KavenegarOptions): Provider {
  const headers = {
    "content-type": "application/x-www-form-urlencoded; charset=utf-8",
    accept: "application/json",
  };
  const post = async (method: string, form: Readonly<Record<string, string>>) => {
    const to = new URL(`/v1/${encodeURIComponent(await key())}/sms/${method}.json`, url);
    const answered = await send({
      url: to,
      headers,
      body: new URLSearchParams(form).toString(),
      patience,
      fresh: true,
    });
    const read = answer().safeParse(jsonIn(answered));
    if (!read.success) throw new Error(`Kavenegar answered ${answered.status} with something else`);
    return { status: read.data.return.status, entry: read.data.entries?.[0] };
  };
  return {
    name: "kavenegar",
    send: (message) => handed(() => post("send", formOf(message, line))),
    seek: async (id) => {
      const found = await post("statuslocalmessageid", { localid: id }).catch(() => undefined);
      if (found?.status !== 200 || !found.entry) return { result: "unknown" };
      return found.entry.status === unknownHere ? { result: "never-came" } : taken(found.entry);
    },
    follow: async (providerId) => {
      const found = await post("status", { messageid: providerId }).catch(() => undefined);
      return reports[found?.entry?.status ?? 0] ?? { arrival: "on-its-way" };
    },
  };
}

const formOf = ({ id, to, text }: Message, line: string | undefined) => ({
  receptor: nationalForm(to),
  message: text,
  localid: id,
  ...defined({ sender: line }),
});

const reports: Readonly<Record<number, Report>> = {
  6: { arrival: "not-delivered", reason: "refused" },
  10: { arrival: "delivered" },
  11: { arrival: "not-delivered", reason: "unreachable" },
  13: { arrival: "not-delivered", reason: "refused" },
  14: { arrival: "not-delivered", reason: "blocked" },
};

/** Status codes for a message that is wrong itself, so that neither a retry nor another provider helps. */
const wrong = [400, 411, 413, 414, 417];
const wrongNumber = 411;
/**
 * The least status code which says that Kavenegar failed; whether it accepted the message is then unknown.
 */
const itsFault = 500;

async function handed(
  post: () => Promise<{ readonly status: number; readonly entry: Entry | undefined }>,
): Promise<Handed> {
  const { status, entry } = await post().catch((error) => {
    if (neverSent(error)) return { status: 429, entry: undefined };
    throw error;
  });
  if (status === 200) return taken(entry);
  if (wrong.includes(status))
    return { result: "refused", reason: status === wrongNumber ? "bad-address" : "refused" };
  if (status >= itsFault) throw new Error(`Kavenegar answered ${status}`);
  return { result: "not-taken" };
}

const taken = (entry: Entry | undefined): Handed => ({
  result: "sent",
  providerId: entry?.messageid == null ? "" : String(entry.messageid),
});
