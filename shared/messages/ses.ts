import { SESv2Client, SendEmailCommand } from "@aws-sdk/client-sesv2";
import type { Aws } from "../aws/aws.ts";
import { handed } from "./aws-outcome.ts";
import type { Message, Provider } from "./provider.ts";

/**
 * Sends e-mail through Amazon SES (API v2) in UTF-8: as plain text or, with HTML, as both (`multipart/alternative`), which
 * SES makes of the two bodies. Without a configuration set SES adds no picture and rewrites no link to count readers.
 */
export const sesEmail = (from: string, aws: Aws): Provider => ({
  name: "ses",
  send: (message) => handed(() => aws.once(SESv2Client, letter(from, message))),
});

function letter(from: string, { to, subject = "", text, html }: Message): SendEmailCommand {
  const utf8 = (data: string) => ({ Data: data, Charset: "UTF-8" });
  return new SendEmailCommand({
    FromEmailAddress: from,
    Destination: { ToAddresses: [to] },
    Content: {
      Simple: { Subject: utf8(subject), Body: { Text: utf8(text), ...(html && { Html: utf8(html) }) } },
    },
  });
}
