/**
 * The stand-ins of SNS for SMS and of SES for e-mail: messages stay on this machine and are shown on the
 * operator's page.
 */
import { randomUUID } from "node:crypto";
import type { Clock } from "../stack/clock.ts";
import type { LocalState } from "../stack/state.ts";
import { account, region } from "../template/names.ts";
import type { Template } from "../template/template.ts";
import { type AwsService, json } from "./api-call.ts";

/**
 * Makes the stand-in of SNS's `Publish` to a phone number. SNS uses AWS's query protocol: the input is a
 * form, the output is XML.
 */
export function snsService(state: LocalState, clock: Clock, isWell: () => boolean): AwsService {
  return {
    parse: (request) => {
      const input = Object.fromEntries(new URLSearchParams(request.body.toString()));
      return { action: input["Action"] ?? "", input, request };
    },
    accesses: ({ action, input }) => [
      { action: `sns:${action}`, resource: String(input["PhoneNumber"] ?? input["TopicArn"] ?? "*") },
    ],
    serve: async ({ action, input }) => {
      const to = String(input["PhoneNumber"] ?? "");
      if (action !== "Publish" || !/^\+\d{6,15}$/.test(to)) {
        return { answer: xmlError("InvalidParameter", "Invalid parameter: PhoneNumber", 400) };
      }
      if (!isWell()) return { answer: xmlError("Throttled", "Rate exceeded", 429) };
      const at = clock.now().toISOString();
      const text = String(input["Message"] ?? "");
      state.catch({ kind: "sms", at, from: "SNS", to, text });
      const result = `<PublishResult><MessageId>${randomUUID()}</MessageId></PublishResult>`;
      return { answer: xml(200, `<PublishResponse>${result}${metadata()}</PublishResponse>`) };
    },
    error: (name, message, status) =>
      xmlError(name.replace("AccessDeniedException", "AuthorizationError"), message, status),
  };
}

interface SendEmail {
  readonly FromEmailAddress?: string;
  readonly Destination?: { readonly ToAddresses?: readonly string[] };
  readonly Content?: {
    readonly Simple?: {
      readonly Subject?: { readonly Data: string };
      readonly Body?: {
        readonly Text?: { readonly Data: string };
        readonly Html?: { readonly Data: string };
      };
    };
  };
}

/**
 * Makes the stand-in of SES v2 `SendEmail` with simple content. The sender's address or domain must be an SES
 * identity of the template.
 */
export function sesService(template: Template, state: LocalState, clock: Clock): AwsService {
  const identities = template
    .ofType<{ EmailIdentity: string }>("AWS::SES::EmailIdentity")
    .map(({ properties }) => properties.EmailIdentity);
  return {
    parse: (request) => ({
      action: request.path === "/v2/email/outbound-emails" ? "SendEmail" : request.path,
      input: JSON.parse(request.body.toString() || "{}"),
      request,
    }),
    // SES checks the permission for the address or for its domain, whichever is verified.
    accesses: ({ action, input }) => {
      const from = addressOf((input as SendEmail).FromEmailAddress ?? "");
      const identity = (name: string | undefined) => ({
        action: `ses:${action}`,
        resource: `arn:aws:ses:${region}:${account}:identity/${name}`,
        context: { "ses:FromAddress": [from] },
      });
      return [[identity(from), identity(from.split("@")[1])]];
    },
    serve: async ({ action, input }) => {
      const { FromEmailAddress: from = "", Destination, Content } = input as SendEmail;
      const to = Destination?.ToAddresses ?? [];
      const body = Content?.Simple?.Body;
      if (action !== "SendEmail" || !body || to.length === 0)
        return { answer: restError("BadRequestException", action, 400) };
      const sender = addressOf(from);
      if (!identities.some((identity) => [sender, sender.split("@")[1]].includes(identity)))
        return { answer: restError("MessageRejected", "Email address is not verified.", 400) };
      const text = body.Text?.Data ?? "";
      const html = body.Html?.Data;
      const subject = Content.Simple?.Subject?.Data ?? "";
      const at = clock.now().toISOString();
      state.catch({ kind: "email", at, from, to: to.join(", "), subject, text, ...(html && { html }) });
      return { answer: json(200, { MessageId: randomUUID() }) };
    },
    error: restError,
  };
}

const addressOf = (from: string) => /<([^>]+)>/.exec(from)?.[1] ?? from;

const restError = (name: string, message: string, status: number) =>
  json(status, { message }, { "x-amzn-errortype": name });

const metadata = () => `<ResponseMetadata><RequestId>${randomUUID()}</RequestId></ResponseMetadata>`;

const xml = (status: number, body: string) => ({
  status,
  headers: { "content-type": "text/xml" },
  body: Buffer.from(body),
});

function xmlError(code: string, message: string, status: number) {
  const text = message.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  const error = `<Error><Type>Sender</Type><Code>${code}</Code><Message>${text}</Message></Error>`;
  return xml(status, `<ErrorResponse>${error}<RequestId>${randomUUID()}</RequestId></ErrorResponse>`);
}
