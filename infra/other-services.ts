/**
 * The optional outside services: an identity provider for citizens, the check of a mobile's owner (C13), providers of
 * SMS (N3) and messengers (N9), and the organisation's own systems that receive webhooks (N6).
 */

import { defined } from "../shared/defined.ts";
import type { OptionalSetting, VendorSecret } from "../shared/triggers.ts";

export interface OtherServices {
  readonly citizens?: CitizenLogin;
  readonly ownership?: OwnershipCheck;
  readonly sms?: SmsCarriers;
  readonly webhooks?: InnerWebhooks;
}

/** The OIDC provider at which citizens sign in. */
interface CitizenLogin {
  readonly issuer: string;
  readonly clientId: string;
  /** The name of the Secrets Manager secret with the client's secret; absent for a public client. */
  readonly clientSecret?: string;
  /** The scopes requested besides `openid`. */
  readonly scope: string;
  /** The claim of the ID token that contains the citizen's national code. */
  readonly claim: string;
}

/** The outside service that tells whether a mobile belongs to the applicant's national code. */
interface OwnershipCheck {
  readonly url: string;
  /** The name of the Secrets Manager secret with the service's key. */
  readonly key?: string;
}

/** The SMS providers and messengers in order of preference, and their settings. */
interface SmsCarriers {
  readonly order: readonly string[];
  readonly kavenegar?: SmsAccount;
  readonly smsIr?: SmsAccount;
  readonly bale?: BaleAccount;
}

interface BaleAccount {
  /** The name of the Secrets Manager secret with the key of Safir, Bale's interface for notices. */
  readonly key: string;
  /** The number of the organisation's bot. */
  readonly bot: string;
  /** The account at the gateway of one-time codes; `secret` is the name of the secret in Secrets Manager. */
  readonly gateway?: { readonly client: string; readonly secret: string };
}

interface SmsAccount {
  /** The name of the Secrets Manager secret with the provider's key. */
  readonly key: string;
  /** The telephone number from which the provider sends SMS. */
  readonly line?: string;
}

/** Destinations of webhooks that are allowed although they are not on the public internet. */
interface InnerWebhooks {
  /** Allowed networks, separated by spaces, such as `10.20.0.0/16`. */
  readonly ranges: string;
  /** Allowed ports besides 443, separated by spaces. */
  readonly ports: string;
  /** A certificate authority to trust for these destinations besides the usual authorities, in PEM. */
  readonly ca: string;
}

type Text = (name: string) => string | undefined;

export function otherServices(text: Text): OtherServices {
  const [citizens, ownership, sms] = [citizenLogin(text), ownershipCheck(text), smsCarriers(text)];
  const webhooks = innerWebhooks(text);
  return {
    ...defined({ citizens, ownership, sms, webhooks }),
  };
}

function citizenLogin(text: Text): CitizenLogin | undefined {
  const [issuer, clientId, clientSecret] = ["citizenIssuer", "citizenClientId", "citizenClientSecret"].map(
    text,
  );
  if (issuer === undefined && clientId === undefined) return undefined;
  if (issuer === undefined || clientId === undefined)
    throw new Error("citizenIssuer and citizenClientId go together");
  return {
    issuer: secure("citizenIssuer", issuer),
    clientId,
    ...defined({ clientSecret }),
    scope: text("citizenScope") ?? "",
    claim: text("citizenClaim") ?? "national_code",
  };
}

function ownershipCheck(text: Text): OwnershipCheck | undefined {
  const [url, key] = [text("ownershipUrl"), text("ownershipKey")];
  if (url === undefined) return undefined;
  return { url: secure("ownershipUrl", url), ...defined({ key }) };
}

const messengers = ["bale"];
const carriers = ["kavenegar", "sms-ir", "sns", ...messengers];

function smsCarriers(text: Text): SmsCarriers | undefined {
  const order = text("smsProviders")?.split(/\s+/);
  if (order === undefined) return undefined;
  const wrong = order.find((name, at) => !carriers.includes(name) || order.indexOf(name) !== at);
  if (wrong !== undefined)
    throw new Error(`smsProviders must be some of ${carriers.join(", ")}, each once, not ${wrong}`);
  const has = (name: string) => order.includes(name);
  const kavenegar = has("kavenegar") ? smsAccount(text, "kavenegar") : undefined;
  const smsIr = has("sms-ir") ? smsAccount(text, "smsIr") : undefined;
  if (smsIr && smsIr.line === undefined) throw new Error("smsIrLine is missing: SMS.ir sends from a line");
  if (order.every((name) => messengers.includes(name)))
    throw new Error("smsProviders needs a provider of SMS too: a messenger reaches only people who chose it");
  const bale = has("bale") ? baleAccount(text) : undefined;
  return { order, ...defined({ kavenegar, smsIr, bale }) };
}

function baleAccount(text: Text): BaleAccount {
  const [key, bot] = [text("baleKey"), text("baleBot")];
  if (key === undefined) throw new Error("baleKey is missing");
  if (bot === undefined || !/^\d{1,15}$/.test(bot)) throw new Error("baleBot must be the number of your bot");
  const [client, secret] = [text("baleGatewayClient"), text("baleGatewaySecret")];
  if (client === undefined && secret === undefined) return { key, bot };
  if (client === undefined || secret === undefined)
    throw new Error("baleGatewayClient and baleGatewaySecret go together");
  return { key, bot, gateway: { client, secret } };
}

function smsAccount(text: Text, name: string): SmsAccount {
  const [key, line] = [text(`${name}Key`), text(`${name}Line`)];
  if (key === undefined) throw new Error(`${name}Key is missing`);
  if (line !== undefined && !/^\d{4,20}$/.test(line))
    throw new Error(`${name}Line must be digits, not ${line}`);
  return { key, ...defined({ line }) };
}

function innerWebhooks(text: Text): InnerWebhooks | undefined {
  const [ranges = "", ports = "", ca = ""] = ["webhookRanges", "webhookPorts", "webhookCa"].map(text);
  if (!/^([\da-f:.]+\/\d{1,3}(\s+|$))*$/i.test(ranges))
    throw new Error(`webhookRanges must be networks with spaces between, not ${ranges}`);
  if (!/^(\d{1,5}(\s+|$))*$/.test(ports))
    throw new Error(`webhookPorts must be ports with spaces between, not ${ports}`);
  return ranges + ports + ca === "" ? undefined : { ranges, ports, ca };
}

function secure(name: string, url: string): string {
  if (URL.parse(url)?.protocol !== "https:") throw new Error(`${name} must be an https address, not ${url}`);
  return url;
}

/** Returns the name in Secrets Manager of each secret: the configured one, or a default. */
export const secretNames = ({ citizens, ownership, sms }: OtherServices): Record<VendorSecret, string> => ({
  "citizen-client-secret": citizens?.clientSecret ?? "peygir/citizen-client-secret",
  "ownership-key": ownership?.key ?? "peygir/ownership-key",
  "kavenegar-key": sms?.kavenegar?.key ?? "peygir/kavenegar-key",
  "sms-ir-key": sms?.smsIr?.key ?? "peygir/sms-ir-key",
  "bale-key": sms?.bale?.key ?? "peygir/bale-key",
  "bale-gateway-secret": sms?.bale?.gateway?.secret ?? "peygir/bale-gateway-secret",
});

const smsSettingsOf = (sms: SmsCarriers | undefined) => ({
  SMS_PROVIDERS: sms?.order.join(" ") ?? "",
  KAVENEGAR_KEY: sms?.kavenegar?.key ?? "",
  KAVENEGAR_LINE: sms?.kavenegar?.line ?? "",
  KAVENEGAR_URL: "",
  SMS_IR_KEY: sms?.smsIr?.key ?? "",
  SMS_IR_LINE: sms?.smsIr?.line ?? "",
  SMS_IR_URL: "",
  ...baleSettingsOf(sms?.bale),
});

const baleSettingsOf = (bale: BaleAccount | undefined) => ({
  BALE_KEY: bale?.key ?? "",
  BALE_BOT: bale?.bot ?? "",
  BALE_GATEWAY_CLIENT: bale?.gateway?.client ?? "",
  BALE_GATEWAY_SECRET: bale?.gateway?.secret ?? "",
  BALE_URL: "",
});

/** Returns the environment variables of functions for these services; empty texts for absent services. */
export const settingsOf = ({
  citizens,
  ownership,
  sms,
  webhooks,
}: OtherServices): Record<OptionalSetting, string> => ({
  CITIZEN_ISSUER: citizens?.issuer ?? "",
  CITIZEN_CLIENT_ID: citizens?.clientId ?? "",
  CITIZEN_CLIENT_SECRET: citizens?.clientSecret ?? "",
  CITIZEN_SCOPE: citizens?.scope ?? "",
  CITIZEN_CLAIM: citizens?.claim ?? "",
  OWNERSHIP_URL: ownership?.url ?? "",
  OWNERSHIP_KEY: ownership?.key ?? "",
  ...smsSettingsOf(sms),
  WEBHOOK_RANGES: webhooks?.ranges ?? "",
  WEBHOOK_PORTS: webhooks?.ports ?? "",
  WEBHOOK_CA: webhooks?.ca ?? "",
});
