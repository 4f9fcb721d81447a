/**
 * The stand-in of the SMS provider SMS.ir, written from its manual (`shared/messages/sms-ir.ts` lists the
 * used parts).
 */
import type { Taken } from "./mood.ts";
import { type Answer, isMobile, type Manner, VendorServer } from "./vendor-server.ts";

export const smsIrServer = (key: string, onTaken?: (message: Taken) => void): VendorServer =>
  new VendorServer(manner(key), onTaken);

const says = (status: number, data: unknown = null, http = status === 1 ? 200 : 400): Answer => ({
  status: http,
  body: { status, message: "", data },
});

const states = { "on-its-way": 5, delivered: 1, "not-delivered": 2, blocked: 7 };

const manner = (key: string): Manner => ({
  read: (request, body) => {
    if (request.headers["x-api-key"] !== key) return says(10, null, 401);
    const { messageText: text, mobiles, lineNumber } = JSON.parse(body);
    const to = String(mobiles?.[0] ?? "");
    if (typeof lineNumber !== "number") return says(101);
    if (!text) return says(103);
    return isMobile(to) ? { to, text } : says(104);
  },
  taken: ({ id }) => says(1, { packId: "00000000-0000-0000-0000-000000000000", messageIds: [id], cost: 1 }),
  throttling: says(20, null, 429),
  failing: says(0, null, 500),
  barred: says(102),
  asked: (request, _body, all) => {
    if (request.method !== "GET") return undefined;
    const found = all.find(({ id }) => request.url === `/v1/send/${id}`);
    return found ? says(1, { messageId: found.id, deliveryState: states[found.arrival] }) : says(111);
  },
});
