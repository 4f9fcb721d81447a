import { SESv2Client, SendEmailCommand } from "@aws-sdk/client-sesv2";
import type { Aws } from "../aws/aws.ts";
import { handed } from "./aws-outcome.ts";
import type { Provider } from "./provider.ts";

/** Sends e-mail through Amazon SES (API v2), as plain text in UTF-8. */
export const sesEmail = (from: string, aws: Aws): Provider => ({
  name: "ses",
  send: ({ to, text, subject = "" }) => handed(() => aws.once(SESv2Client, letter(from, to, subject, text))),
});

function letter(from: string, to: string, subject: string, text: string): SendEmailCommand {
  const utf8 = (data: string) => ({ Data: data, Charset: "UTF-8" });
  return new SendEmailCommand({
    FromEmailAddress: from,
    Destination: { ToAddresses: [to] },
    Content: { Simple: { Subject: utf8(subject), Body: { Text: utf8(text) } } },
  });
}
