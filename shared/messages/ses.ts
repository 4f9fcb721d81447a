import type { Aws } from "../aws/aws.ts";
import { handed } from "./aws-outcome.ts";
import type { Provider } from "./provider.ts";

/** E-mail through Amazon SES (API v2), as plain text in UTF-8. */
export function sesEmail(from: string, aws: Aws): Provider {
  const headers = { "content-type": "application/json" };
  return {
    name: "ses",
    send: ({ to, text, subject = "" }) =>
      handed(
        () =>
          aws.once({
            service: "ses",
            path: "/v2/email/outbound-emails",
            headers,
            body: letter(from, to, subject, text),
          }),
        (body) => (JSON.parse(body) as { readonly MessageId?: string }).MessageId,
      ),
  };
}

function letter(from: string, to: string, subject: string, text: string): string {
  const utf8 = (data: string) => ({ Data: data, Charset: "UTF-8" });
  return JSON.stringify({
    FromEmailAddress: from,
    Destination: { ToAddresses: [to] },
    Content: { Simple: { Subject: utf8(subject), Body: { Text: utf8(text) } } },
  });
}
