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

it.each([
  [{ citizenIssuer: issuer }, "go together"],
  [{ citizenClientId: "peygir" }, "go together"],
  [{ citizenIssuer: "http://id.example.org", citizenClientId: "peygir" }, "https"],
  [{ ownershipUrl: "ownership.example.org" }, "https"],
])("refuses %j", (context, why) => {
  expect(() => from(context as Record<string, string>)).toThrow(why);
});
