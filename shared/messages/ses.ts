import { SESv2Client, SendEmailCommand } from "@aws-sdk/client-sesv2";
import { handed } from "./aws-outcome.ts";
import type { Provider } from "./provider.ts";

/** E-mail through Amazon SES, as plain text in UTF-8. */
export function sesEmail(from: string, client = new SESv2Client({ maxAttempts: 1 })): Provider {
  const utf8 = (text: string) => ({ Data: text, Charset: "UTF-8" });
  return {
    send: ({ to, text, subject = "" }) =>
      handed(() =>
        client.send(
          new SendEmailCommand({
            FromEmailAddress: from,
            Destination: { ToAddresses: [to] },
            Content: { Simple: { Subject: utf8(subject), Body: { Text: utf8(text) } } },
          }),
        ),
      ),
  };
}
