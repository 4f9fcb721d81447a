import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { App } from "aws-cdk-lib";
import { afterAll, expect, it } from "vitest";
import { readConfig } from "./config.ts";
import { WebAcl } from "./web-acl.ts";

// Without `outdir`, the CDK would leave a folder in the system's folder for temporary files.
const outdir = mkdtempSync(join(tmpdir(), "peygir-web-acl-"));
afterAll(() => rmSync(outdir, { recursive: true }));
const app = new App({ outdir });
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

it("the web ACL is in us-east-1, because CloudFront accepts web ACLs from no other region", () => {
  expect([environment.region, acl?.Properties.Scope]).toEqual(["us-east-1", "CLOUDFRONT"]);
});

it("the web ACL blocks an IP address only above 10,000 calls in five minutes, which the subscribers behind one carrier's address together do not make", () => {
  const [flood] = acl?.Properties.Rules ?? [];
  expect(flood?.Action).toEqual({ Block: {} });
  expect(flood?.Statement).toEqual({ RateBasedStatement: { AggregateKeyType: "IP", Limit: 10_000 } });
});

it("the web ACL samples no requests, so it stores no visitor's IP address (law 4)", () => {
  const sampled = JSON.stringify(acl).match(/"SampledRequestsEnabled":\w+/g);
  expect(new Set(sampled)).toEqual(new Set(['"SampledRequestsEnabled":false']));
  expect(sampled).toHaveLength(3);
});
