/**
 * SMS through Kavenegar. Its manual (kavenegar.com/rest.html) says what is used here:
 *
 * - `POST /v1/{key}/sms/send.json` takes a form with `receptor`, `message`, `sender`, `localid`, and answers JSON with
 *   `return.status` and `entries[].messageid`. The key is part of the address: no address of it may stand in a log.
 * - A `localid` that it has had is not sent again; it answers with the first message.
 * - `sms/statuslocalmessageid.json` tells what became of a `localid` for twelve hours; 100 is one that it does not know.
 * - `sms/status.json` tells what became of a `messageid`: 6 failed at its line, 10 delivered, 11 not delivered, 13 cancelled,
 *   14 blocked by who receives it, 100 not known.
 * - `return.status`: 200 taken; 400 and 411 to 414, 417 something in the message is wrong, of which 411 is the number;
 *   401, 402, 403, 407 and 418 speak of our account and its credit; 409 and 429 are "later"; 500 and above its own faults.
 *
 * Assumed, for the manual does not say it: that the status in the body is the one that counts, whatever HTTP says (people
 * who use it report 200 for both); that a `localid` is remembered before the answer is given; that 418 and 407 come before
 * anything is taken; that of 400, 411 to 414 and 417 only 411 speaks of the number; that 11 is a phone which was off or out of
 * reach; and that it answers within ten seconds or is not worth waiting for.
 */

import * as z from "zod/mini";
import { once } from "../../events/once.ts";
import { httpSend, type Send } from "../aws/http.ts";
import { defined } from "../defined.ts";
import type { Secret } from "../secrets/secret.ts";
import type { Handed, Message, Provider, Report } from "./provider.ts";
import { jsonIn, nationalForm, neverSent } from "./vendor.ts";

const patience = 10_000;
/** The twelve hours it remembers a `localid` for are its to keep; nobody asks later than that. */
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
  /** The line that messages come from; the account's own if absent. */
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

/** Something in the message itself: no other try and no other provider heals it. */
const wrong = [400, 411, 413, 414, 417];
const wrongNumber = 411;
/** Its own faults: what it did before them nobody can tell. */
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
