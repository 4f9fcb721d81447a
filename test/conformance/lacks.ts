/** The differences between moto and AWS's documentation that concern this project; each run prints them at its end. */

/** Resource types that moto's CloudFormation does not create. A test checks the list against the running version of moto. */
export const unknownTypes: Readonly<Record<string, string>> = {
  "AWS::ApiGatewayV2::Api": "the local stack's HTTP API makes the events",
  "AWS::ApiGatewayV2::Authorizer": "the local stack's authorizer checks tokens",
  "AWS::ApiGatewayV2::Integration": "part of the HTTP API",
  "AWS::ApiGatewayV2::Route": "part of the HTTP API",
  "AWS::ApiGatewayV2::Stage": "part of the HTTP API",
  "AWS::CloudFront::Distribution": "the local stack's front answers in its place",
  "AWS::CloudFront::Function": "part of the distribution",
  "AWS::CloudFront::OriginAccessControl": "part of the distribution",
  "AWS::CloudFront::ResponseHeadersPolicy": "part of the distribution",
  "AWS::CloudWatch::Alarm": "only CloudWatch's API makes one",
  "AWS::CloudWatch::Dashboard": "only CloudWatch's API makes one",
  "AWS::CodeDeploy::Application": "no deployment of versions is tried",
  "AWS::CodeDeploy::DeploymentGroup": "no deployment of versions is tried",
  "AWS::Cognito::ManagedLoginBranding": "the local stack's sign-in service issues tokens",
  "AWS::Cognito::UserPool": "the local stack's sign-in service issues tokens",
  "AWS::Cognito::UserPoolClient": "part of the user pool",
  "AWS::Cognito::UserPoolDomain": "part of the user pool",
  "AWS::Cognito::UserPoolResourceServer": "part of the user pool",
  "AWS::Cognito::UserPoolRiskConfigurationAttachment": "part of the user pool",
  "AWS::DynamoDB::GlobalTable":
    "the tables are made by CreateTable, with the template's keys, indexes and streams",
  "AWS::GuardDuty::MalwareProtectionPlan": "no file is scanned",
  "AWS::Lambda::Alias": "the function itself is invoked",
  "AWS::Lambda::EventInvokeConfig": "the local stack retries failed invocations",
  "AWS::Logs::MetricFilter": "only the API of CloudWatch Logs makes one",
  "AWS::Logs::QueryDefinition": "only the API of CloudWatch Logs makes one",
  "AWS::S3::BucketPolicy": "moto makes one through the API of S3 only",
  "AWS::SES::EmailIdentity": "verified through the API of SES",
  "AWS::SNS::TopicPolicy": "moto makes one through the API of SNS only",
  "AWS::SQS::QueuePolicy": "moto lets every rule send to every queue; the local bus checks the policy",
};

/** Resource types that moto creates but that are left out of the template, with the reason. */
export const leftOut: Readonly<Record<string, string>> = {
  "AWS::Lambda::EventSourceMapping":
    "moto would run the function itself, in Docker; streams and queues are read by the local stack's readers",
  "Custom::CDKBucketDeployment": "a function fills the bucket, which moto would run in Docker",
  "AWS::Lambda::Permission": "many are of an alias, which moto's CloudFormation does not make",
};

/** Resource types that moto creates but to which other resources cannot refer, with the reason. */
export const unreferable: Readonly<Record<string, string>> = {
  "AWS::Events::EventBus":
    "rules get the bus's name instead of a reference, which moto fails on (`PutRule` gets an object)",
};

/** Other differences. A test of a feature that moto lacks names the difference, and is skipped when it runs on moto. */
export const gaps = {
  "iam-resources":
    "IAM: moto knows no resources and conditions of a policy for most services; calls are signed with a role that has all permissions, and the local gateway checks each function's own",
  "lambda-docker":
    "Lambda: moto runs functions in Docker only; the bundles run in processes of the local stack, and moto checks the signature of each Invoke",
  "lambda-of-no-function": "Lambda: without Docker moto answers for missing functions",
  "s3-signed-addresses":
    "S3: moto fails on presigned URLs and forms while it checks signatures; the port's tests run against a moto that does not",
  "s3-headers-of-a-download":
    "S3: moto returns the stored content-disposition where a presigned URL asks for another",
  "dynamodb-signatures":
    "DynamoDB: moto 5.1 checks signatures against the parsed body; it is started so that it checks the received bytes",
  "dynamodb-transactions":
    "DynamoDB: a cancelled transaction of moto undoes concurrent writes of other calls; it is started so that it makes one call after another",
  "dynamodb-streams":
    "DynamoDB: after a cancelled transaction of moto the readers of all streams wait for old ones for ever; it is started so that a table keeps its stream",
  "preflight-calls":
    "Lambda and SES: moto 5.1 has neither GetAccountSettings nor GetAccount and GetEmailIdentity; preflight reports that it could not ask",
  "web-acl-arn": "WAF: the ARN of a web ACL for CloudFront is of the region “global”; AWS's is of us-east-1",
  "sqs-system-attributes":
    "SQS: moto gives system attributes for AttributeNames alone, not for MessageSystemAttributeNames",
  "sqs-long-polls":
    "SQS: moto looks for messages every 10 ms in each long poll; queues are asked when something may have been sent",
} as const;
