/** Makes every e-mail to applicants from the default texts, as the notification service sends them. */
import { composeMessage } from "../../functions/notification/notice/compose-message.ts";
import { type Language, languages } from "../../shared/contracts/fields/language.ts";
import { noticePlaces } from "../../shared/contracts/fields/notice-texts.ts";
import { type NoticeTemplate, usualText } from "../../shared/contracts/fields/usual-texts.ts";
import type { Snapshot } from "../../shared/directory/snapshot.ts";
import type { Message } from "../../shared/messages/provider.ts";
import { organisation } from "./organisation.ts";

export interface SentEmail {
  readonly key: string;
  readonly language: Language;
  readonly message: Message & { readonly subject: string; readonly html: string };
}

/** The official's unit has an address with telephone numbers and a URL, which a right-to-left line easily reorders. */
const visit = {
  address: {
    fa: "تهران، خیابان نمونه، پلاک ۱۲، تلفن 021-88775566 یا +982188775566، https://peygir.example/where?a=1&b=2",
    en: "12 Sample Street, Tehran, telephone 021-88775566 or +982188775566, https://peygir.example/where?a=1&b=2",
  },
  room: { fa: "اتاق ۳۱۴", en: "Room 314" },
  bring: { fa: "کارت ملی؛ پرسش: desk@peygir.example", en: "Your card; questions: desk@peygir.example" },
};

const snapshot: Snapshot = {
  ...organisation,
  units: organisation.units.map((unit) => ({ ...unit, ...visit })),
};

/** Composes one e-mail; `change` replaces parts of the default text. */
export function emailOf(
  key: string,
  language: Language,
  change: Partial<Pick<NoticeTemplate, "text" | "subject">> = {},
): SentEmail["message"] {
  const template = usualText(key, "email", language);
  if (template === undefined) throw new Error(`There is no e-mail "${key}"`);
  const notice = {
    ...{ request: "407155289363", person: "0123456789abcdef0123456789abcdef", template: key, language },
    ...{ day: "2026-12-26", time: "09:20" },
    ...(key === "meeting-reminder" && { host: "h.moradi" }),
  };
  const address = { email: "zahra@example.org", contactBy: "email", oneTimeCode: "482135" } as const;
  const about = { address, id: `intake/407155289363/4/0`, snapshot };
  const { subject, html, ...message } = composeMessage({ ...template, ...change }, notice, about);
  if (subject === undefined || html === undefined) throw new Error(`The e-mail "${key}" has no HTML`);
  return { ...message, subject, html };
}

/** Every e-mail of every language. */
export const emails = (): readonly SentEmail[] =>
  Object.keys(noticePlaces).flatMap((key) =>
    languages.map((language) => ({ key, language, message: emailOf(key, language) })),
  );
