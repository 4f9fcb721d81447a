import { Stack } from "aws-cdk-lib";
import { expect, it } from "vitest";
import { otherServices, settingsOf } from "./other-services.ts";

const from = (context: Readonly<Record<string, string>>) => otherServices((name) => context[name]);
const issuer = "https://id.example.org";

it("has no services of others unless they are named (C13)", () => {
  expect(from({})).toEqual({});
  expect(new Set(Object.values(settingsOf({})))).toEqual(new Set([""]));
});

it("reads an identity provider with its defaults (C13)", () => {
  const read = from({ citizenIssuer: issuer, citizenClientId: "peygir" });
  expect(settingsOf(read)).toMatchObject({
    CITIZEN_ISSUER: issuer,
    CITIZEN_CLIENT_ID: "peygir",
    CITIZEN_CLIENT_SECRET: "",
    CITIZEN_CLAIM: "national_code",
  });
});

it("keeps secrets out of the template (C13)", () => {
  const read = from({
    citizenIssuer: issuer,
    citizenClientId: "peygir",
    citizenClientSecret: "peygir/citizen-client",
    ownershipUrl: "https://ownership.example.org/match",
    ownershipKey: "peygir/ownership",
  });
  const { CITIZEN_CLIENT_SECRET, OWNERSHIP_KEY } = new Stack().resolve(settingsOf(read));
  expect(CITIZEN_CLIENT_SECRET).toContain("{{resolve:secretsmanager:peygir/citizen-client:");
  expect(OWNERSHIP_KEY).toContain("{{resolve:secretsmanager:peygir/ownership:");
});

it("reads who carries SMS, in order, with their keys kept out of the template (N3)", () => {
  const read = from({
    smsProviders: "kavenegar sms-ir sns",
    kavenegarKey: "peygir/kavenegar",
    smsIrKey: "peygir/sms-ir",
    smsIrLine: "30004505000017",
  });
  const settings = new Stack().resolve(settingsOf(read));
  expect(settings).toMatchObject({ SMS_PROVIDERS: "kavenegar sms-ir sns", SMS_IR_LINE: "30004505000017" });
  expect(settings.KAVENEGAR_KEY).toContain("{{resolve:secretsmanager:peygir/kavenegar:");
  expect(settings.SMS_IR_KEY).toContain("{{resolve:secretsmanager:peygir/sms-ir:");
});

it.each([
  [{ smsProviders: "pigeon" }, "smsProviders"],
  [{ smsProviders: "sns sns" }, "each once"],
  [{ smsProviders: "kavenegar" }, "kavenegarKey"],
  [{ smsProviders: "sms-ir", smsIrKey: "peygir/sms-ir" }, "smsIrLine"],
  [{ smsProviders: "kavenegar", kavenegarKey: "k", kavenegarLine: "Peygir" }, "digits"],
  [{ citizenIssuer: issuer }, "go together"],
  [{ citizenClientId: "peygir" }, "go together"],
  [{ citizenIssuer: "http://id.example.org", citizenClientId: "peygir" }, "https"],
  [{ ownershipUrl: "ownership.example.org" }, "https"],
])("refuses %j", (context, why) => {
  expect(() => from(context as Record<string, string>)).toThrow(why);
});
