import type { SendEmailCommandInput } from "@aws-sdk/client-sesv2";
import { expect, it } from "vitest";
import type { Aws } from "../aws/aws.ts";
import { sesEmail } from "./ses.ts";

const message = {
  id: "m-1",
  to: "zahra@example.org",
  subject: "پیگیر: ثبت شد",
  text: "درخواست شما ثبت شد.\n",
};

/** Sends the message, and returns the content of each call to SES. */
async function sent(more: { readonly html?: string } = {}) {
  const calls: SendEmailCommandInput[] = [];
  const once = async (_: unknown, { input }: { readonly input: SendEmailCommandInput }) => {
    calls.push(input);
    return { MessageId: "ses-1" };
  };
  const handed = await sesEmail("peygir@example.ir", { once } as unknown as Aws).send({
    ...message,
    ...more,
  });
  return { handed, calls };
}

const utf8 = (Data: string) => ({ Data, Charset: "UTF-8" });

it("SES gets the plain text and the HTML of an e-mail in one call, without a configuration set that would count readers (N1)", async () => {
  const { handed, calls } = await sent({ html: "<p>درخواست شما ثبت شد.</p>" });
  expect(handed).toEqual({ result: "sent", providerId: "ses-1" });
  expect(calls).toEqual([
    {
      FromEmailAddress: "peygir@example.ir",
      Destination: { ToAddresses: [message.to] },
      Content: {
        Simple: {
          Subject: utf8(message.subject),
          Body: { Text: utf8(message.text), Html: utf8("<p>درخواست شما ثبت شد.</p>") },
        },
      },
    },
  ]);
});

it("SES gets only plain text for an e-mail without HTML", async () => {
  const { calls } = await sent();
  expect(calls[0]?.Content?.Simple?.Body).toEqual({ Text: utf8(message.text) });
});
