import { PublishCommand, SNSClient } from "@aws-sdk/client-sns";
import type { Aws } from "../aws/aws.ts";
import { handed } from "./aws-outcome.ts";
import type { Provider } from "./provider.ts";

/**
 * Sends SMS through Amazon SNS. SNS cannot be asked later about a message, so an unknown outcome stays
 * unknown.
 */
export const snsSms = (aws: Aws): Provider => ({
  name: "sns",
  send: ({ to, text }) => handed(() => aws.once(SNSClient, sms(to, text))),
});

const sms = (to: string, text: string): PublishCommand =>
  new PublishCommand({
    PhoneNumber: to,
    Message: text,
    MessageAttributes: { "AWS.SNS.SMS.SMSType": { DataType: "String", StringValue: "Transactional" } },
  });
