import { inReach } from "../../../shared/contracts/fields/language.ts";
import type { Messenger } from "../../../shared/contracts/fields/messenger.ts";
import type { NewsWish } from "../../../shared/contracts/fields/news.ts";
import {
  htmlEmail,
  piecesOf,
  plainText,
  valuesInEmail,
} from "../../../shared/contracts/notices/html-email.ts";
import { defined } from "../../../shared/defined.ts";
import { placesOf } from "../../../shared/directory/notice-text.ts";
import type { Snapshot } from "../../../shared/directory/snapshot.ts";
import type { Message } from "../../../shared/messages/provider.ts";
import type { Address } from "../../../shared/vault/for-notification.ts";
import type { Notice } from "./journal.ts";
import { whereToCome, withRoom } from "./where-to-come.ts";

export type Template = Snapshot["templates"][number];
/** The address of a person who was not erased. */
export type Recipient = Exclude<Address, { erased: true }>;
/** The part of the address that a message needs. */
export type Reachable = Omit<Recipient, "recipients">;

/**
 * The channel for this person and this notice; undefined when the person has no address. E-mail is used when the person
 * chose it, at registration or later (N5), or has no mobile (C18).
 */
export function channelFor(
  { mobile, email, contactBy }: Reachable,
  wish?: Pick<NewsWish, "channel">,
): "sms" | "email" | undefined {
  const byEmail = (wish?.channel ?? contactBy) === "email";
  if (email !== undefined && (byEmail || mobile === undefined)) return "email";
  return mobile === undefined ? undefined : "sms";
}

/**
 * The messenger that may get the person's number instead of SMS (N9): the person's choice on the request's page, or else
 * the choice at the registration.
 */
export function messengerFor(
  { mobile, messenger }: Reachable,
  wish?: Pick<NewsWish, "messenger">,
): Messenger | undefined {
  const chosen = wish?.messenger ?? messenger;
  return mobile === undefined || chosen === "none" ? undefined : chosen;
}

/**
 * The text (template) that the organisation wrote for this kind of notice, in the notice's language or else in Persian.
 */
export function ownTemplate(
  snapshot: Snapshot,
  { template, language }: Notice,
  channel: "sms" | "email",
): Template | undefined {
  const fits = snapshot.templates.filter((one) => one.key === template && one.channel === channel);
  return inReach(language).flatMap((each) => fits.find((one) => one.language === each) ?? [])[0];
}

/**
 * The text (template) that the organisation wrote, or the default text when the directory was published before this
 * kind of notice existed. The default is loaded only in that case (N1).
 */
export async function templateFor(
  snapshot: Snapshot,
  notice: Notice,
  channel: "sms" | "email",
): Promise<Template> {
  const own = ownTemplate(snapshot, notice, channel);
  if (own) return own;
  const { usualText } = await import("../../../shared/contracts/fields/usual-texts.ts");
  const usual = usualText(notice.template, channel, notice.language);
  if (!usual) throw new Error(`The directory has no ${channel} template "${notice.template}"`);
  return usual;
}

/**
 * Makes the message's text: tracking code, and a date or a one-time code; no link, no subject, and no name of the case's
 * holder (N1). An e-mail has the same words as HTML, too.
 */
export function composeMessage(
  template: Template,
  notice: Notice,
  about: { readonly address: Reachable; readonly id: string; readonly snapshot: Snapshot },
): Message {
  const { address, id, snapshot } = about;
  if (template.channel === "email") return composeEmail(template, notice, about);
  if (address.mobile === undefined) throw new Error(`No ${template.channel} address for this notice`);
  const valueFor = valuesIn({ ...placesOf(notice), ...defined({ oneTimeCode: address.oneTimeCode }) });
  const text = plainText(piecesOf(template.text, valueFor));
  const code = defined({ oneTimeCode: address.oneTimeCode });
  return { id, to: address.mobile, text: withRoom(text, template.language, notice, snapshot), ...code };
}

function composeEmail(
  { text: words, subject: title = "", language }: Template,
  notice: Notice,
  { address, id, snapshot }: Parameters<typeof composeMessage>[2],
): Message {
  if (address.email === undefined) throw new Error("No email address for this notice");
  const values = { ...placesOf({ ...notice, language }), ...defined({ oneTimeCode: address.oneTimeCode }) };
  const valueFor = valuesIn(valuesInEmail(values, language));
  const come = whereToCome(notice, language, snapshot);
  const pieces = [...piecesOf(words, valueFor), ...(come ? [`\n${come}\n`] : [])];
  const subject = plainText(piecesOf(title, valueFor));
  const html = htmlEmail(subject, pieces, language);
  return { id, to: address.email, subject, text: plainText(pieces), ...defined({ html }) };
}

/** @throws when a template asks for a value that the notice does not have */
const valuesIn =
  (values: Readonly<Record<string, string | undefined>>) =>
  (name: string): string => {
    const value = values[name];
    if (value === undefined)
      throw new Error(`A template asks for "${name}", which this notice does not have`);
    return value;
  };
