/** Messages of partners and tokens: only what a key signed is accepted, and a message is read the same twice (C8, N7). */

import { createHmac } from "node:crypto";
import * as z from "zod/mini";
import { fieldErrors } from "../../../../shared/contracts/fields/field-errors.ts";
import { hearPartner } from "../../../../shared/contracts/partner/partners.ts";
import { exampleNationalCode } from "../../../../shared/domain/people/national-code.ts";
import { tokens } from "../../../../shared/handler/auth/tokens.ts";
import { testKeys } from "../../../../shared/handler/fakes.ts";
import { rawText } from "../../../../shared/handler/http/body.ts";
import { pageAfter } from "../../../../shared/journal/page.ts";
import { isSigned } from "../../../../shared/webhooks/incoming.ts";
import { webhookKey } from "../../../../shared/webhooks/keys.ts";
import { bytesOf, hold, partsOf, same, separator, type Target, textOf } from "../target.ts";

const key = webhookKey(Buffer.alloc(32, 7), "partner/samad", 1);
const keyBytes = Buffer.from(key.slice("whsec_".length), "base64");
const macOf = (id: string, time: string, body: string): string =>
  `v1,${createHmac("sha256", keyBytes).update(`${id}.${time}.${body}`).digest("base64")}`;

const body =
  '{"type":"request.withdrawn","timestamp":"2026-11-24T08:00:00Z","data":{"externalCode":"SMD-1"}}';

/**
 * A webhook's id, time, signature and body. In the input `TIME` stands for the present second, and `MAC` for the right
 * signature, since no fuzzer finds one.
 */
function webhookIn(input: Buffer) {
  const [id = "", time = "", signature = "", ...rest] = partsOf(input);
  const text = rest.join(separator);
  const at = time.replaceAll("TIME", String(Math.floor(Date.now() / 1_000)));
  return { id, at, text, signature: signature.replaceAll("MAC", () => macOf(id, at, text)) };
}

export const webhookTarget = (verify = isSigned): Target => ({
  name: "webhook",
  seeds: bytesOf(
    ["msg_1", "TIME", "MAC", body].join(separator),
    ["msg_1", "TIME", "v1,AAAA v2,MAC MAC", body].join(separator),
    ["msg_1", "1700000000", "MAC", ""].join(separator),
  ),
  words: bytesOf(separator, "TIME", "MAC", "v1,", "v1a,", " ", ",", "=", "+", ".", "0", "\0"),
  mostBytes: 1_000,
  check: (input) => {
    const { id, at, signature, text } = webhookIn(input);
    const headers = { "webhook-id": id, "webhook-timestamp": at, "webhook-signature": signature };
    if (!verify([key], headers, text)) return;
    const signed = signature.split(" ").some((one) => one.split(",", 2).join() === macOf(id, at, text));
    hold("only a signed webhook is accepted", signed && id !== "", headers);
    hold("only a recent webhook is accepted", Math.abs(Number(at) - Date.now() / 1_000) < 302, at);
  },
});

const registered = {
  type: "request.registered",
  timestamp: "2026-11-24T08:00:00+03:30",
  data: {
    ...{ externalCode: "SMD-1", kind: "complaint", subject: "price", province: "tehran", language: "fa" },
    ...{ description: "قیمت نان بیشتر از نرخ بود.", fullName: "رحیم نمونه", mobile: "09120000001" },
    identity: { type: "national-code", number: exampleNationalCode(1_000) },
  },
};
const added = {
  ...registered,
  type: "request.information-added",
  data: { externalCode: "S", words: "رسید دارم" },
};

export const partnerMessageTarget = (schema = hearPartner.body): Target => ({
  name: "partner-message",
  seeds: bytesOf(
    body,
    JSON.stringify(registered),
    JSON.stringify(added),
    "{}",
    '{"type":"request.withdrawn"}',
  ),
  words: bytesOf(
    '{"',
    '"}',
    '":"',
    '","',
    "null",
    "[]",
    "1e999",
    "__proto__",
    "request.withdrawn",
    "data",
    "\\u0000",
    "۱۲",
  ),
  mostBytes: 2_000,
  check: (input) => {
    const text = rawText({ body: input.toString("base64"), isBase64Encoded: true, headers: {} });
    const json = typeof text === "string" ? parsed(text) : undefined;
    if (!json) return;
    const read = schema.safeParse(json.value);
    if (!read.success) {
      const errors = fieldErrors(read.error.issues, json.value, "fa");
      hold(
        "a refused message has a reason",
        errors.length > 0 && errors.every(({ message }) => message !== ""),
      );
    } else
      same("a message reads the same again", schema.parse(JSON.parse(JSON.stringify(read.data))), read.data);
  },
});

function parsed(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}

const until = new Date("2027-01-01T00:00:00.000Z");
const at = new Date("2026-11-24T08:00:00.000Z");
const content = { request: "407155289363" };
const signing = tokens(testKeys, "fuzz", () => z.strictObject({ request: z.string() }));

/** The token with this content, written without the code under test: “<JSON>.<HMAC>” under key 0. */
const payload = Buffer.from(JSON.stringify({ content, until: until.getTime() })).toString("base64url");
const mac = createHmac("sha256", new Uint8Array(32).fill(7))
  .update(`token:fuzz:${payload}`)
  .digest("base64url");
const signed = `${payload}.${mac}`;

export const tokenTarget = (open = signing.open): Target => ({
  name: "token",
  seeds: bytesOf(signed, `1.${signed}`, `0.${signed}`, Buffer.from('["2026","id"]').toString("base64url")),
  words: bytesOf(".", "=", "-", "_", "0.", "1.", "999999.", "bnVsbA"),
  mostBytes: 4_100,
  check: async (input) => {
    const text = textOf(input);
    const opened = await open(text, at);
    if (opened !== undefined) same("only a signed token is opened", [text, opened], [signed, content]);
    const place = pageAfter(text);
    hold("a cursor has an id and an order", place === undefined || (place.id !== "" && place.order !== ""));
  },
});

export const targets: readonly Target[] = [webhookTarget(), partnerMessageTarget(), tokenTarget()];
