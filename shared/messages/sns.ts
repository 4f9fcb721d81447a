import type { Aws } from "../aws/aws.ts";
import { handed } from "./aws-outcome.ts";
import type { Provider } from "./provider.ts";

/**
 * SMS through Amazon SNS, which speaks forms and answers in XML. It keeps no record that could be asked later: what is
 * uncertain stays unknown.
 */
export function snsSms(aws: Aws): Provider {
  const headers = { "content-type": "application/x-www-form-urlencoded" };
  return {
    name: "sns",
    send: ({ to, text }) =>
      handed(
        () => aws.once({ service: "sns", headers, body: form(to, text) }),
        (body) => /<MessageId>([^<]+)</.exec(body)?.[1],
      ),
  };
}

function form(to: string, text: string): string {
  return new URLSearchParams({
    Action: "Publish",
    Version: "2010-03-31",
    PhoneNumber: to,
    Message: text,
    "MessageAttributes.entry.1.Name": "AWS.SNS.SMS.SMSType",
    "MessageAttributes.entry.1.Value.DataType": "String",
    "MessageAttributes.entry.1.Value.StringValue": "Transactional",
  }).toString();
}
