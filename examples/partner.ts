/**
 * Registers a request as a partner system does, by a signed message (docs/use/partners.md).
 * PEYGIR_URL=https://peygir.example.ir PEYGIR_PARTNER=samad PEYGIR_KEY=whsec_… node partner.ts
 */
import { createHmac } from "node:crypto";
import type { HearPartnerResult, PartnerMessage, Problem } from "./peygir.ts";

const { PEYGIR_URL = "http://localhost:8080", PEYGIR_PARTNER = "samad", PEYGIR_KEY = "" } = process.env;

const message: PartnerMessage = {
  type: "request.registered",
  timestamp: new Date().toISOString(),
  data: {
    externalCode: process.env.EXTERNAL_CODE ?? `EX-${Date.now()}`,
    kind: "complaint",
    subject: "goods-price",
    description: "The shop sold cooking oil for more than the price on the label. I have the receipt.",
    fullName: "Zahra Sample",
    identity: { type: "none" },
  },
};

// Store the body and its id, and send both unchanged until the reply is 2xx. The signature covers the exact bytes.
const body = JSON.stringify(message);
const id = `msg_${crypto.randomUUID()}`;
const seconds = String(Math.floor(Date.now() / 1000));
const key = Buffer.from(PEYGIR_KEY.replace("whsec_", ""), "base64");
const signature = createHmac("sha256", key).update(`${id}.${seconds}.${body}`).digest("base64");

const reply = await fetch(`${PEYGIR_URL}/api/partners/${PEYGIR_PARTNER}`, {
  method: "POST",
  headers: {
    "content-type": "application/json",
    "accept-language": "en",
    "webhook-id": id,
    "webhook-timestamp": seconds,
    "webhook-signature": `v1,${signature}`,
  },
  body,
});
if (!reply.ok) {
  const { type, detail } = (await reply.json()) as Problem;
  throw new Error(`${type}: ${detail}`);
}
const { externalCode, trackingCode } = (await reply.json()) as HearPartnerResult;
console.log(`Registered ${trackingCode} for ${externalCode}`);
