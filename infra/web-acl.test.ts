import { App } from "aws-cdk-lib";
import { expect, it } from "vitest";
import { readConfig } from "./config.ts";
import { WebAcl } from "./web-acl.ts";

const app = new App();
new WebAcl(
  app,
  "peygir-web-acl",
  readConfig(() => undefined),
);
const { template, environment } = app.synth().getStackByName("peygir-web-acl");
const [acl] = Object.values<{ Type: string; Properties: Properties }>(template.Resources).filter(
  ({ Type }) => Type === "AWS::WAFv2::WebACL",
);

interface Properties {
  readonly Scope: string;
  readonly Rules: readonly { readonly Name: string; readonly Action?: object; readonly Statement: object }[];
}

it("stands before CloudFront, which takes it from us-east-1 alone", () => {
  expect([environment.region, acl?.Properties.Scope]).toEqual(["us-east-1", "CLOUDFRONT"]);
});

it("refuses an address that floods, and lets a carrier's many subscribers behind one address work", () => {
  const [flood] = acl?.Properties.Rules ?? [];
  expect(flood?.Action).toEqual({ Block: {} });
  expect(flood?.Statement).toEqual({ RateBasedStatement: { AggregateKeyType: "IP", Limit: 10_000 } });
});

it("keeps no visitor's address: nothing is sampled (law 4)", () => {
  const sampled = JSON.stringify(acl).match(/"SampledRequestsEnabled":\w+/g);
  expect(new Set(sampled)).toEqual(new Set(['"SampledRequestsEnabled":false']));
  expect(sampled).toHaveLength(3);
});
