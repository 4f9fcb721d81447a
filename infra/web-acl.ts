/**
 * The web ACL of the distribution in production. It refuses an address with too many requests, and requests
 * that no citizen sends.
 */
import { CfnOutput, Stack } from "aws-cdk-lib";
import { CfnWebACL } from "aws-cdk-lib/aws-wafv2";
import type { Construct } from "constructs";
import type { Config } from "./config.ts";

/**
 * Calls from one address in five minutes. Mobile carriers put thousands of subscribers behind one address,
 * and each page is a few calls: this stops a flood, and the functions' own limits do the rest.
 */
const mostInFiveMinutes = 10_000;

/**
 * CloudFront accepts a web ACL from us-east-1 only, so it is a separate stack; pass its ARN to the system as
 * `webAclArn`.
 */
export class WebAcl extends Stack {
  constructor(scope: Construct, id: string, config: Config) {
    super(scope, id, {
      description: "Peygir: what stands before its public address",
      env: { region: "us-east-1" },
      terminationProtection: config.isProtected,
    });
    const acl = new CfnWebACL(this, "acl", {
      scope: "CLOUDFRONT",
      defaultAction: { allow: {} },
      visibilityConfig: counted("peygir"),
      rules: [
        {
          name: "flood",
          priority: 0,
          action: { block: {} },
          statement: { rateBasedStatement: { aggregateKeyType: "IP", limit: mostInFiveMinutes } },
          visibilityConfig: counted("peygir-flood"),
        },
        {
          name: "known-bad-inputs",
          priority: 1,
          overrideAction: { none: {} },
          statement: {
            managedRuleGroupStatement: { vendorName: "AWS", name: "AWSManagedRulesKnownBadInputsRuleSet" },
          },
          visibilityConfig: counted("peygir-known-bad-inputs"),
        },
      ],
    });
    new CfnOutput(this, "WebAclArn", { value: acl.attrArn });
  }
}

/** Counted and never sampled: a sample contains the visitor's address, which none of our logs may (law 4). */
const counted = (metricName: string) => ({
  cloudWatchMetricsEnabled: true,
  sampledRequestsEnabled: false,
  metricName,
});
