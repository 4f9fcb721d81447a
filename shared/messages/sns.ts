import { PublishCommand, SNSClient } from "@aws-sdk/client-sns";
import { handed } from "./aws-outcome.ts";
import type { Provider } from "./provider.ts";

/** SMS through Amazon SNS. It keeps no record that could be asked later: what is uncertain stays unknown. */
export function snsSms(client = new SNSClient({ maxAttempts: 1 })): Provider {
  const transactional = { DataType: "String", StringValue: "Transactional" };
  return {
    send: ({ to, text }) =>
      handed(() =>
        client.send(
          new PublishCommand({
            PhoneNumber: to,
            Message: text,
            MessageAttributes: { "AWS.SNS.SMS.SMSType": transactional },
          }),
        ),
      ),
  };
}
