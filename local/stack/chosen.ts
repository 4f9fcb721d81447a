/**
 * Values for the settings of outside services. The CDK template leaves these settings empty; here they are the
 * addresses and keys of the local stand-ins.
 */
import { client } from "../issuers/citizen/settings.ts";
import { partners } from "../partners/who.ts";
import { ownershipKey } from "../vendors/ownership.ts";
import { baleClient, baleKey, baleSecret, kavenegarKey, smsIrKey } from "../vendors/vendors.ts";
import { receiverCertificate } from "../webhooks/receiver.ts";
import { partnerPorts } from "./ports.ts";
import type { Addresses } from "./stand-ins.ts";

/**
 * Returns values for environment variables of functions that are empty in the template, by name.
 * @param more loopback ports to which webhooks may be posted, besides those of the stack and the demo
 * partners
 */
export const chosenHere = (
  { citizenSignIn, ownership, kavenegar, smsIr, bale, webhooks }: Addresses,
  more: readonly number[] = [],
): Readonly<Record<string, string>> => ({
  CITIZEN_ISSUER: citizenSignIn,
  CITIZEN_CLIENT_ID: client.id,
  CITIZEN_CLIENT_SECRET: "peygir/citizen-client-secret",
  CITIZEN_SCOPE: client.scope,
  CITIZEN_CLAIM: client.claim,
  OWNERSHIP_URL: ownership,
  OWNERSHIP_KEY: "peygir/ownership-key",
  SMS_PROVIDERS: "bale sns kavenegar sms-ir",
  KAVENEGAR_KEY: "peygir/kavenegar-key",
  KAVENEGAR_URL: kavenegar,
  SMS_IR_KEY: "peygir/sms-ir-key",
  SMS_IR_LINE: "30004505000017",
  SMS_IR_URL: smsIr,
  BALE_KEY: "peygir/bale-key",
  BALE_BOT: "1234567890",
  BALE_GATEWAY_CLIENT: baleClient,
  BALE_GATEWAY_SECRET: "peygir/bale-gateway-secret",
  BALE_URL: bale,
  WEBHOOK_RANGES: "127.0.0.0/8",
  WEBHOOK_PORTS: receivers(Number(new URL(webhooks).port), more).join(" "),
  WEBHOOK_CA: receiverCertificate,
});

/** The values of the secrets in Secrets Manager, by name. */
export const secretsHere: Readonly<Record<string, string>> = {
  "peygir/citizen-client-secret": client.secret,
  "peygir/ownership-key": ownershipKey,
  "peygir/kavenegar-key": kavenegarKey,
  "peygir/sms-ir-key": smsIrKey,
  "peygir/bale-key": baleKey,
  "peygir/bale-gateway-secret": baleSecret,
};

const receivers = (own: number, more: readonly number[]): readonly number[] => [
  own,
  ...partners.map((_, n) => partnerPorts(own, n).hears),
  ...more,
];
