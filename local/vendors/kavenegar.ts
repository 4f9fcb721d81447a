/**
 * The stand-in of the SMS provider Kavenegar, written from its manual (`shared/messages/kavenegar.ts` lists
 * the used parts).
 */
import type { Taken } from "./mood.ts";
import { type Answer, isMobile, type Manner, VendorServer } from "./vendor-server.ts";

export const kavenegarServer = (key: string, onTaken?: (message: Taken) => void): VendorServer =>
  new VendorServer(manner(key), onTaken);

const says = (status: number, entries: readonly object[] | null = null): Answer => ({
  status: status === 200 ? 200 : status,
  body: { return: { status, message: "" }, entries },
});

const states = { "on-its-way": 5, delivered: 10, "not-delivered": 11, blocked: 14 };
const stateOf = (message: Taken | undefined) => (message ? states[message.arrival] : 100);

const entryOf = (message: Taken | undefined, local?: string) => ({
  messageid: message?.id ?? 0,
  ...(local !== undefined && { localid: local }),
  status: stateOf(message),
  statustext: "",
});

const manner = (key: string): Manner => ({
  read: (request, body) => {
    if (request.url !== `/v1/${key}/sms/send.json`) return says(403);
    const form = new URLSearchParams(body);
    const [to, text, local] = [form.get("receptor"), form.get("message"), form.get("localid")];
    if (!to || !text) return says(400);
    if (!isMobile(to)) return says(411);
    return { to, text, ...(local !== null && { local }) };
  },
  taken: (message) => says(200, [entryOf(message)]),
  throttling: says(429),
  failing: says(500),
  barred: says(418),
  asked: (request, body, all) => {
    const form = new URLSearchParams(body);
    if (request.url === `/v1/${key}/sms/statuslocalmessageid.json`) {
      const local = form.get("localid") ?? "";
      return says(200, [
        entryOf(
          all.find((each) => each.local === local),
          local,
        ),
      ]);
    }
    if (request.url !== `/v1/${key}/sms/status.json`) return undefined;
    const id = Number(form.get("messageid"));
    return says(200, [entryOf(all.find((each) => each.id === id))]);
  },
});
