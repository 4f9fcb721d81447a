import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { EventBridgeClient } from "@aws-sdk/client-eventbridge";
import { LambdaClient } from "@aws-sdk/client-lambda";
import { SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import { SESv2Client } from "@aws-sdk/client-sesv2";
import { SNSClient } from "@aws-sdk/client-sns";
import { SQSClient } from "@aws-sdk/client-sqs";
import { expect, test } from "vitest";
import { endpointIn, hosts } from "./lean-sdk.ts";

const clients = {
  dynamodb: DynamoDBClient,
  eventbridge: EventBridgeClient,
  lambda: LambdaClient,
  "secrets-manager": SecretsManagerClient,
  sesv2: SESv2Client,
  sns: SNSClient,
  sqs: SQSClient,
};

test.each(["eu-central-1", "me-central-1", "me-south-1", "us-east-1", "cn-north-1"])(
  "the endpoints that the bundles compute for %s equal those of the AWS SDK",
  (region) => {
    expect(Object.keys(hosts)).toEqual(Object.keys(clients));
    for (const [name, Client] of Object.entries(clients)) {
      const { endpointProvider } = new Client({ region }).config;
      const rules = {
        Region: region,
        UseFIPS: false,
        UseDualStack: false,
        AccountIdEndpointMode: "disabled",
      };
      expect(`${endpointIn(hosts[name] ?? "", region)}/`).toBe(endpointProvider(rules).url.href);
    }
  },
);
