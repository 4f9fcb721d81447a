/** Lists the resource types of a template that the local stack runs, and finds the types that it does not run. */
import type { Template } from "./template.ts";

/** The types that the local stack runs, or that it reads to run the others. */
const run = [
  "AWS::ApiGatewayV2::Api",
  "AWS::ApiGatewayV2::Authorizer",
  "AWS::ApiGatewayV2::Integration",
  "AWS::ApiGatewayV2::Route",
  "AWS::CloudFront::Distribution",
  "AWS::CloudFront::Function",
  "AWS::CloudFront::ResponseHeadersPolicy",
  "AWS::Cognito::UserPool",
  "AWS::Cognito::UserPoolClient",
  "AWS::Cognito::UserPoolResourceServer",
  "AWS::DynamoDB::GlobalTable",
  "AWS::DynamoDB::Table",
  "AWS::Events::EventBus",
  "AWS::Events::Rule",
  "AWS::GuardDuty::MalwareProtectionPlan",
  "AWS::IAM::ManagedPolicy",
  "AWS::IAM::Policy",
  "AWS::IAM::Role",
  "AWS::Lambda::Alias",
  "AWS::Lambda::EventInvokeConfig",
  "AWS::Lambda::EventSourceMapping",
  "AWS::Lambda::Function",
  "AWS::Lambda::Permission",
  "AWS::Lambda::Version",
  "AWS::S3::Bucket",
  "AWS::SQS::Queue",
  "AWS::SQS::QueuePolicy",
  "Custom::CDKBucketDeployment",
];

/** Types that only watch, encrypt or deliver on AWS: without them everything behaves the same here. */
const withoutEffectHere = [
  "AWS::ApiGatewayV2::Stage",
  "AWS::CDK::Metadata",
  "AWS::CloudFront::OriginAccessControl",
  "AWS::CloudWatch::Alarm",
  "AWS::CloudWatch::Dashboard",
  "AWS::CodeDeploy::Application",
  "AWS::CodeDeploy::DeploymentGroup",
  "AWS::Cognito::ManagedLoginBranding",
  "AWS::Cognito::UserPoolDomain",
  "AWS::Cognito::UserPoolRiskConfigurationAttachment",
  "AWS::KMS::Alias",
  "AWS::KMS::Key",
  "AWS::Lambda::LayerVersion",
  "AWS::Logs::LogGroup",
  "AWS::Logs::MetricFilter",
  "AWS::Logs::QueryDefinition",
  "AWS::S3::BucketPolicy",
  "AWS::SES::EmailIdentity",
  "AWS::SNS::Subscription",
  "AWS::SNS::Topic",
  "AWS::SNS::TopicPolicy",
  "AWS::WAFv2::WebACL",
];

/**
 * Returns the types of the template that do not run here and whose absence changes behaviour; the start warns
 * about them.
 */
export function typesNotRun(template: Template): readonly string[] {
  const known = new Set([...run, ...withoutEffectHere]);
  return [...new Set(template.resources.map(({ type }) => type))].filter((type) => !known.has(type)).sort();
}
