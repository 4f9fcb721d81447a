import { expect, it } from "vitest";
import { messengers } from "../shared/contracts/fields/messenger.ts";
import { otherServices, secretNames, settingsOf } from "./other-services.ts";

const from = (context: Readonly<Record<string, string>>) => otherServices((name) => context[name]);
const issuer = "https://id.example.org";

it("a deployment without settings uses no outside services (C13)", () => {
  expect(from({})).toEqual({});
  expect(new Set(Object.values(settingsOf({})))).toEqual(new Set([""]));
});

it("a citizens' identity provider has the claim national_code and no client secret by default (C13)", () => {
  const read = from({ citizenIssuer: issuer, citizenClientId: "peygir" });
  expect(settingsOf(read)).toMatchObject({
    CITIZEN_ISSUER: issuer,
    CITIZEN_CLIENT_ID: "peygir",
    CITIZEN_CLIENT_SECRET: "",
    CITIZEN_CLAIM: "national_code",
  });
});

it("functions get the names of secrets, and never a secret itself (C13)", () => {
  const read = from({
    citizenIssuer: issuer,
    citizenClientId: "peygir",
    citizenClientSecret: "peygir/citizen-client",
    ownershipUrl: "https://ownership.example.org/match",
    ownershipKey: "peygir/ownership",
  });
  expect(settingsOf(read)).toMatchObject({
    CITIZEN_CLIENT_SECRET: "peygir/citizen-client",
    OWNERSHIP_KEY: "peygir/ownership",
  });
  expect(secretNames(read)).toEqual({
    "citizen-client-secret": "peygir/citizen-client",
    "ownership-key": "peygir/ownership",
    "kavenegar-key": "peygir/kavenegar-key",
    "sms-ir-key": "peygir/sms-ir-key",
    "bale-key": "peygir/bale-key",
    "bale-gateway-secret": "peygir/bale-gateway-secret",
  });
});

it("functions get the SMS providers in order of preference, with the names of their keys (N3)", () => {
  const read = from({
    smsProviders: "kavenegar sms-ir sns",
    kavenegarKey: "peygir/kavenegar",
    smsIrKey: "peygir/sms-ir",
    smsIrLine: "30004505000017",
  });
  expect(settingsOf(read)).toMatchObject({
    SMS_PROVIDERS: "kavenegar sms-ir sns",
    SMS_IR_LINE: "30004505000017",
    KAVENEGAR_KEY: "peygir/kavenegar",
    SMS_IR_KEY: "peygir/sms-ir",
  });
});

const bale = { smsProviders: "bale sns", baleKey: "peygir/bale", baleBot: "1234567890" };

it("functions get the messenger Bale in the list of message providers, with the bot's number and the names of Bale's secrets (N9)", () => {
  const gateway = { baleGatewayClient: "org", baleGatewaySecret: "peygir/bale-gateway" };
  const read = from({ ...bale, ...gateway });
  expect(settingsOf(read)).toMatchObject({
    ...{ SMS_PROVIDERS: "bale sns", BALE_KEY: "peygir/bale", BALE_BOT: "1234567890" },
    ...{ BALE_GATEWAY_CLIENT: "org", BALE_GATEWAY_SECRET: "peygir/bale-gateway" },
  });
  expect(secretNames(read)).toMatchObject({ "bale-gateway-secret": "peygir/bale-gateway" });
  expect(settingsOf(from(bale))).toMatchObject({ BALE_KEY: "peygir/bale", BALE_GATEWAY_CLIENT: "" });
});

it("a deployment's list of message providers may have every messenger that applicants can choose (N9)", () => {
  for (const messenger of messengers)
    expect(from({ ...bale, smsProviders: `sns ${messenger}` }).sms?.order).toContain(messenger);
});

it.each([
  [{ smsProviders: "pigeon" }, "smsProviders"],
  [{ smsProviders: "sns sns" }, "each once"],
  [{ smsProviders: "kavenegar" }, "kavenegarKey"],
  [{ smsProviders: "sms-ir", smsIrKey: "peygir/sms-ir" }, "smsIrLine"],
  [{ smsProviders: "kavenegar", kavenegarKey: "k", kavenegarLine: "Peygir" }, "digits"],
  [{ ...bale, smsProviders: "bale" }, "provider of SMS"],
  [{ ...bale, baleKey: undefined }, "baleKey"],
  [{ ...bale, baleBot: undefined }, "baleBot"],
  [{ ...bale, baleBot: "@peygir" }, "baleBot"],
  [{ ...bale, baleGatewayClient: "org" }, "go together"],
  [{ citizenIssuer: issuer }, "go together"],
  [{ citizenClientId: "peygir" }, "go together"],
  [{ citizenIssuer: "http://id.example.org", citizenClientId: "peygir" }, "https"],
  [{ ownershipUrl: "ownership.example.org" }, "https"],
])("a deployment refuses the settings %j", (context, why) => {
  expect(() => from(context as unknown as Record<string, string>)).toThrow(why);
});
