/**
 * Sends SMS through SMS.ir. The parts of its manual (apidocs.sms.ir) on which this file relies:
 *
 * - `POST /v1/send/bulk` takes JSON with `lineNumber`, `messageText`, `mobiles`, and the key in the header
 * `X-API-KEY`. It answers `status` and `data.messageIds`, one for each mobile.
 * - `GET /v1/send/{messageId}` gives the state of a message: `deliveryState` 1 arrived, 2 not on the telephone,
 * 4 not accepted by the network, 6 failed, 7 on the block list; 3 and 5 on its way, 8 unknown.
 * - The HTTP status is 200 for success, 400 for an error of the caller, 401 for a wrong key, 429 for too many
 * calls, 500 when SMS.ir failed.
 * - `status` 1: accepted. 104: a wrong mobile; 115: a mobile on its block list; 103 and 117: a text that it
 * refuses. 10 to 15, 101, 102 and 123: our account, its credit or our line is the cause. 20: too many calls. 0:
 * SMS.ir failed.
 *
 * SMS.ir accepts no message id from the sender, so a message without an answer stays `unknown`. Assumed, since
 * the manual does not say: nothing was taken when `status` is neither 1 nor 0; `deliveryState` 2 means a phone
 * that was off or out of reach, and 4 a network that refused; ten seconds are long enough to wait.
 */

import * as z from "zod/mini";
import { once } from "../../events/once.ts";
import { httpSend, type Send } from "../aws/http.ts";
import type { Secret } from "../secrets/secret.ts";
import type { Handed, Provider, Report } from "./provider.ts";
import { jsonIn, nationalForm, neverSent } from "./vendor.ts";

const patience = 10_000;

const answer = once(() => z.object({ status: z.number(), data: z.nullish(z.unknown()) }));
const takenIds = once(() => z.object({ messageIds: z.array(z.nullish(z.number())) }));
const report = once(() => z.object({ deliveryState: z.nullish(z.number()) }));

export interface SmsIrOptions {
  readonly key: Secret;
  /** The number of the sender's line, in digits. */
  readonly line: string;
  readonly url?: string | undefined;
  readonly send?: Send;
}

export function smsIr({ key, line, url = "https://api.sms.ir", send = httpSend }: SmsIrOptions): Provider {
  const ask = async (method: "GET" | "POST", path: string, body: string) => {
    const json = "application/json";
    const headers = { "content-type": json, accept: json, "x-api-key": await key() };
    const answered = await send({ url: new URL(path, url), method, headers, body, patience, fresh: true });
    if (answered.status === 429) return { status: tooMany };
    const read = answer().safeParse(jsonIn(answered));
    if (!read.success) throw new Error(`SMS.ir answered ${answered.status} with something else`);
    return read.data;
  };
  return {
    name: "sms-ir",
    send: ({ to, text }) => {
      const body = { lineNumber: Number(line), messageText: text, mobiles: [nationalForm(to)] };
      return handed(() => ask("POST", "/v1/send/bulk", JSON.stringify(body)));
    },
    follow: async (providerId) => {
      const path = `/v1/send/${encodeURIComponent(providerId)}`;
      const found = await ask("GET", path, "").catch(() => undefined);
      const read = report().safeParse(found?.data);
      return reports[(read.success && read.data.deliveryState) || 0] ?? { arrival: "on-its-way" };
    },
  };
}

const reports: Readonly<Record<number, Report>> = {
  1: { arrival: "delivered" },
  2: { arrival: "not-delivered", reason: "unreachable" },
  4: { arrival: "not-delivered", reason: "refused" },
  6: { arrival: "not-delivered" },
  7: { arrival: "not-delivered", reason: "blocked" },
};

const tooMany = 20;
/** Status codes for a message that is wrong itself, so that neither a retry nor another provider helps. */
const wrong = [103, 104];
const wrongNumber = 104;
/** The status code which says that SMS.ir failed; whether it accepted the message is then unknown. */
const itsFault = 0;

async function handed(ask: () => Promise<z.infer<ReturnType<typeof answer>>>): Promise<Handed> {
  const { status, data } = await ask().catch((error) => {
    if (neverSent(error)) return { status: tooMany, data: undefined };
    throw error;
  });
  if (status === 1) return { result: "sent", providerId: firstId(data) };
  if (wrong.includes(status))
    return { result: "refused", reason: status === wrongNumber ? "bad-address" : "refused" };
  if (status === itsFault) throw new Error("SMS.ir answered that it failed");
  return { result: "not-taken" };
}

function firstId(data: unknown): string {
  const read = takenIds().safeParse(data);
  const id = read.success ? read.data.messageIds[0] : undefined;
  return id == null ? "" : String(id);
}
