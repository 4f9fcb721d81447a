/**
 * The web ACL of the production's distribution. It blocks IP addresses that send too many calls, and calls
 * that no citizen's browser sends.
 */
import { CfnOutput, Stack } from "aws-cdk-lib";
import { CfnWebACL } from "aws-cdk-lib/aws-wafv2";
import type { Construct } from "constructs";
import type { Config } from "./config.ts";

/**
 * The most calls from one IP address in five minutes. Mobile carriers put thousands of subscribers behind one
 * address, and each page is a few calls. So this limit stops only a flood; the functions have limits of their
 * own.
 */
const mostInFiveMinutes = 10_000;

/**
 * A separate stack in us-east-1, because CloudFront accepts web ACLs from that region only. Pass the ARN of
 * the web ACL to the system as `webAclArn`.
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

/**
 * Counts calls and samples none: a sample would contain the visitor's IP address, which our logs never
 * contain (law 4).
 */
const counted = (metricName: string) => ({
  cloudWatchMetricsEnabled: true,
  sampledRequestsEnabled: false,
  metricName,
});
