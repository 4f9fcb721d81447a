import { describe, expect, it } from "vitest";
import { mentions, synthesize, type Template } from "./template.ts";

const issuer = "http://127.0.0.1:8081";
const passesNag = ({ report }: Template) =>
  report.pluginReports.map(({ pluginName, conclusion }) => `${pluginName}: ${conclusion}`);

const local = synthesize({
  stage: "local",
  publicUrl: "http://127.0.0.1:8080",
  staffIssuer: issuer,
  staffClientId: "peygir-staff",
  staffClaim: "preferred_username",
});

const owned = synthesize({
  publicUrl: "https://peygir.example.org",
  certificateArn: "arn:aws:acm:us-east-1:111122223333:certificate/00000000-0000-4000-8000-000000000000",
});

const plain = synthesize();

const variables = (template: Template, name: string) =>
  template.functions().get(name)?.[1]["Environment"].Variables ?? {};

describe("a local or demo stack", () => {
  it("passes cdk-nag too", () => {
    expect(passesNag(local)).toContain("AwsSolutions: success");
  });

  it("leaves nothing behind when it goes", () => {
    const retained = Object.entries(local.resources).filter(
      ([, { DeletionPolicy }]) => DeletionPolicy === "Retain",
    );
    expect(retained.map(([id]) => id)).toEqual([]);
  });
});

describe("a given OIDC issuer", () => {
  it("takes the place of the user pool", () => {
    expect(local.all("AWS::Cognito::UserPool")).toEqual([]);
  });

  it("reaches the authorizer and the staff pages as plain text", () => {
    const [[, authorizer] = []] = local.all("AWS::ApiGatewayV2::Authorizer");
    expect(authorizer?.Properties["JwtConfiguration"]).toEqual({
      Audience: ["peygir-staff"],
      Issuer: issuer,
    });
    expect(variables(local, "referral-staff-pages")).toMatchObject({
      STAFF_ISSUER: issuer,
      STAFF_CLIENT_ID: "peygir-staff",
      STAFF_CLAIM: "preferred_username",
      PUBLIC_URL: "http://127.0.0.1:8080",
    });
  });
});

describe("what a deployment may choose", () => {
  it("is refused when it is not understood", { timeout: 30_000 }, () => {
    expect(() => synthesize({ stage: "staging" })).toThrow(/stage must be one of production, demo, local/);
    expect(() => synthesize({ staffIssuer: issuer })).toThrow(/staffIssuer and staffClientId go together/);
  });

  it("is an own domain, with its certificate", () => {
    expect(passesNag(owned)).toContain("AwsSolutions: success");
    const [[, distribution] = []] = owned.all("AWS::CloudFront::Distribution");
    expect(distribution?.Properties["DistributionConfig"]).toMatchObject({
      Aliases: ["peygir.example.org"],
      ViewerCertificate: { MinimumProtocolVersion: "TLSv1.2_2021" },
    });
  });

  it("makes the distribution's own address the public one when none is given", () => {
    const [[distribution] = []] = plain.all("AWS::CloudFront::Distribution");
    expect(mentions(variables(plain, "intake-citizen-api")["PUBLIC_URL"])).toContain(distribution);
  });
});
