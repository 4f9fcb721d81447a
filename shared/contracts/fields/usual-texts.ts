/**
 * The default texts of notices (N1): the SMS, the e-mail, the text on the applicant's page and, for some
 * notices, the text that a clerk reads out on a call (C18). They are added to a directory that leaves texts
 * out, so that every directory has every text.
 */

import type { Snapshot } from "../../directory/snapshot.ts";
import { placesKept } from "../notices/place-names.ts";
import { type Bilingual, languages, textIn } from "./language.ts";

export type NoticeTemplate = Snapshot["templates"][number];

interface UsualTexts {
  /** The number of minutes after which the notice is too old; it is then recorded and not sent (N2). */
  readonly tellWithinMinutes: number;
  readonly sms: Bilingual;
  /** The subject line of the e-mail. */
  readonly subject: Bilingual;
  readonly email: Bilingual;
  /** The text that a clerk reads out to the applicant; absent when the clerk reads out the SMS text. */
  readonly call?: Bilingual;
  /**
   * The text on the applicant's own page, beside the tracking code; absent for notices that the page never
   * shows.
   */
  readonly page?: Bilingual;
}

const paragraphs = (...each: readonly string[]): string => `${each.join("\n\n")}\n`;

/**
 * The default texts of each notice. An SMS fits one part even with the longest values, and has no link,
 * subject of the request or name.
 */
const usual: Readonly<Record<string, UsualTexts>> = {
  registered: {
    tellWithinMinutes: 1440,
    page: {
      fa: "درخواست شما ثبت شد.",
      en: "Your request is registered.",
    },
    sms: {
      fa: "پیگیر: درخواست شما ثبت شد. کد رهگیری: {code}",
      en: "Peygir: your request is registered. Tracking code: {code}",
    },
    subject: { fa: "پیگیر: درخواست شما ثبت شد", en: "Peygir: your request is registered" },
    email: {
      fa: paragraphs(
        "درخواست شما ثبت شد.",
        "کد رهگیری: {code}",
        "این کد را نگه دارید. با آن و شماره تلفن همراه خود می‌توانید درخواست را پیگیری کنید.",
      ),
      en: paragraphs(
        "Your request is registered.",
        "Tracking code: {code}",
        "Keep this code. With it and your mobile number you can track your request.",
      ),
    },
  },
  question: {
    tellWithinMinutes: 4320,
    page: {
      fa: "پرسشی از شما داریم. رسیدگی تا رسیدن پاسخ شما متوقف است.",
      en: "We have a question for you. Handling waits for your reply.",
    },
    sms: {
      fa: "پیگیر: درباره {code} پرسشی داریم. در صفحه پیگیری پاسخ دهید.",
      en: "Peygir: we have a question about {code}. Please answer on the tracking page.",
    },
    subject: {
      fa: "پیگیر: درباره درخواست شما پرسشی داریم",
      en: "Peygir: we have a question about your request",
    },
    email: {
      fa: paragraphs(
        "درباره درخواست شما با کد رهگیری {code} پرسشی داریم. رسیدگی تا رسیدن پاسخ شما متوقف است.",
        "برای دیدن پرسش و پاسخ به آن، کد رهگیری و شماره تلفن همراه خود را در صفحه پیگیری بنویسید؛ یک رمز یک‌بارمصرف برای شما فرستاده می‌شود.",
      ),
      en: paragraphs(
        "We have a question about your request with tracking code {code}. Its handling waits for your reply.",
        "To read the question and reply to it, enter the tracking code and your mobile number on the tracking page; a one-time code will be sent to you.",
      ),
    },
    call: {
      fa: paragraphs(
        "درباره درخواست شما با کد رهگیری {code} پرسشی داریم. متن پرسش را می‌خوانم؛ همین حالا پاسخ دهید، یا بعداً با تلفن یا در میز خدمت. مهلت پاسخ ما از همین حالا تا رسیدن پاسخ شما متوقف است.",
      ),
      en: paragraphs(
        "We have a question about your request with tracking code {code}. I will read it to you; answer now, or later by telephone or at the desk. From now on our time stands still until you reply.",
      ),
    },
  },
  extended: {
    tellWithinMinutes: 4320,
    page: {
      fa: "مهلت پاسخ تا {date} تمدید شد.",
      en: "The answer is now due by {date}.",
    },
    sms: {
      fa: "پیگیر: مهلت درخواست {code} تا {date} تمدید شد.",
      en: "Peygir: the answer to {code} is now due by {date}.",
    },
    subject: { fa: "پیگیر: مهلت پاسخ تمدید شد", en: "Peygir: the deadline was extended" },
    email: {
      fa: paragraphs(
        "مهلت پاسخ به درخواست شما با کد رهگیری {code} تا {date} تمدید شد.",
        "برای خواندن دلیل آن، در صفحه پیگیری کد رهگیری و شماره تلفن همراه خود را بنویسید؛ یک رمز یک‌بارمصرف برای شما فرستاده می‌شود.",
      ),
      en: paragraphs(
        "The answer to your request with tracking code {code} is now due by {date}.",
        "To read why, enter the tracking code and your mobile number on the tracking page; a one-time code will be sent to you.",
      ),
    },
  },
  answered: {
    tellWithinMinutes: 4320,
    page: {
      fa: "پاسخ درخواست شما آماده است.",
      en: "The answer to your request is ready.",
    },
    sms: {
      fa: "پیگیر: پاسخ درخواست {code} آماده است.",
      en: "Peygir: the answer to your request {code} is ready.",
    },
    subject: { fa: "پیگیر: پاسخ درخواست شما آماده است", en: "Peygir: the answer to your request is ready" },
    email: {
      fa: paragraphs(
        "پاسخ درخواست شما با کد رهگیری {code} آماده است.",
        "برای خواندن پاسخ، کد رهگیری و شماره تلفن همراه خود را در صفحه پیگیری بنویسید؛ یک رمز یک‌بارمصرف برای شما فرستاده می‌شود.",
      ),
      en: paragraphs(
        "The answer to your request with tracking code {code} is ready.",
        "To read it, enter the tracking code and your mobile number on the tracking page; a one-time code will be sent to you.",
      ),
    },
    call: {
      fa: paragraphs(
        "پاسخ درخواست شما با کد رهگیری {code} آماده است. آن را با کارت شناسایی در میز خدمت بگیرید. اگر قبول ندارید، از امروز چهارده روز برای اعتراض فرصت دارید.",
      ),
      en: paragraphs(
        "The answer to your request with tracking code {code} is ready. At the desk you get it with your identity card. If you do not accept it, you have fourteen days from today to object.",
      ),
    },
  },
  remedied: {
    tellWithinMinutes: 360,
    page: {
      fa: "اقدام شد. به همان واحد مراجعه کنید.",
      en: "The problem is fixed. Please go back to the same unit.",
    },
    sms: {
      fa: "پیگیر: اقدام شد. به همان واحد مراجعه کنید. کد {code}",
      en: "Peygir: the problem is fixed. Please go back to the same unit. Code {code}",
    },
    subject: { fa: "پیگیر: اقدام شد", en: "Peygir: the problem is fixed" },
    email: {
      fa: paragraphs(
        "برای فوریت اداری شما با کد رهگیری {code} اقدام شد. به همان واحد مراجعه کنید.",
        "سپس بگویید راضی بودید یا نه: کد رهگیری و شماره تلفن همراه خود را در صفحه پیگیری بنویسید؛ یک رمز یک‌بارمصرف برای شما فرستاده می‌شود.",
      ),
      en: paragraphs(
        "Something was done about your administrative emergency with tracking code {code}. Please go back to the same unit.",
        "Then tell us whether you are satisfied: enter the tracking code and your mobile number on the tracking page; a one-time code will be sent to you.",
      ),
    },
  },
  "your-opinion": {
    tellWithinMinutes: 4320,
    page: {
      fa: "کار شما انجام شد؟ نظر خود را بنویسید.",
      en: "Is your matter settled? Tell us.",
    },
    sms: {
      fa: "پیگیر: کار شما انجام شد؟ با کد {code} نظر بدهید.",
      en: "Peygir: is your matter settled? Tell us with the code {code}.",
    },
    subject: { fa: "پیگیر: کار شما انجام شد؟", en: "Peygir: is your matter settled?" },
    email: {
      fa: paragraphs(
        "بازرسی نتیجه فوریت اداری شما با کد رهگیری {code} را نوشته است. کار شما انجام شد؟",
        "برای خواندن نتیجه و نوشتن نظر خود، کد رهگیری و شماره تلفن همراه خود را در صفحه پیگیری بنویسید؛ یک رمز یک‌بارمصرف برای شما فرستاده می‌شود.",
      ),
      en: paragraphs(
        "Inspection has written the result of your administrative emergency with tracking code {code}. Is your matter settled?",
        "To read it and tell us, enter the tracking code and your mobile number on the tracking page; a one-time code will be sent to you.",
      ),
    },
  },
  "group-withdrawn": {
    tellWithinMinutes: 4320,
    page: {
      fa: "نماینده گروه انصراف داد و درخواست بسته شد.",
      en: "The group’s representative withdrew, and the request is closed.",
    },
    sms: {
      fa: "پیگیر: نماینده گروه از درخواست {code} انصراف داد.",
      en: "Peygir: the group's representative withdrew request {code}.",
    },
    subject: { fa: "پیگیر: درخواست گروهی بسته شد", en: "Peygir: a group's request is closed" },
    email: {
      fa: paragraphs(
        "نماینده گروه از درخواست گروهی با کد رهگیری {code} که به آن پیوسته بودید انصراف داد و درخواست بسته شد.",
      ),
      en: paragraphs(
        "The representative of the group withdrew the request with tracking code {code} that you had joined, and it is closed.",
      ),
    },
  },
  "choose-time": {
    tellWithinMinutes: 1440,
    page: {
      fa: "با ملاقات موافقت شد. تا {date} یکی از زمان‌ها را انتخاب کنید.",
      en: "The meeting is approved. Choose one of the times until {date}.",
    },
    sms: {
      fa: "پیگیر: برای {code} تا {date} زمان انتخاب کنید.",
      en: "Peygir: for {code}, choose a time until {date}.",
    },
    subject: { fa: "پیگیر: زمان ملاقات را انتخاب کنید", en: "Peygir: choose a time to meet" },
    email: {
      fa: paragraphs(
        "با ملاقات درباره درخواست شما با کد رهگیری {code} موافقت شد. تا {date} یکی از زمان‌ها را در صفحه پیگیری انتخاب کنید.",
      ),
      en: paragraphs(
        "The meeting about your request with tracking code {code} is approved. Choose one of the times on the tracking page until {date}.",
      ),
    },
    call: {
      fa: paragraphs(
        "با ملاقات درباره درخواست شما با کد رهگیری {code} موافقت شد. زمان‌ها را می‌خوانم؛ یکی را انتخاب کنید تا همین حالا ثبت کنم. برای انتخاب سه روز کاری فرصت دارید.",
      ),
      en: paragraphs(
        "The meeting about your request with tracking code {code} is approved. I will read the times to you; choose one and I note it now. You have three working days to choose.",
      ),
    },
  },
  "meeting-booked": {
    tellWithinMinutes: 1440,
    page: {
      fa: "قرار ملاقات شما {weekday} {monthDay} ساعت {time} است.",
      en: "Your meeting is on {weekday} {monthDay} at {time}.",
    },
    sms: {
      fa: "پیگیر: قرار شما {weekday} {monthDay} ساعت {time}. کد {code}",
      en: "Peygir: your meeting is on {weekday} {monthDay} at {time}. Code {code}",
    },
    subject: { fa: "پیگیر: زمان ملاقات شما", en: "Peygir: the time of your meeting" },
    email: {
      fa: paragraphs(
        "قرار شما {weekday} {monthDay} ساعت {time} است. کد رهگیری: {code}",
        "نشانی، اتاق و آنچه باید همراه بیاورید در صفحه پیگیری است.",
        "اگر نمی‌توانید بیایید، در همان صفحه زمان را تغییر دهید یا لغو کنید تا آن زمان به شخص دیگری برسد.",
      ),
      en: paragraphs(
        "Your meeting is on {weekday} {monthDay} at {time}. Tracking code: {code}",
        "Where to come and what to bring stand on the tracking page.",
        "If you cannot come, change the time or cancel it there, so that another applicant gets it.",
      ),
    },
  },
  "meeting-moved": {
    tellWithinMinutes: 1440,
    page: {
      fa: "زمان ملاقات تغییر کرد: {weekday} {monthDay} ساعت {time}.",
      en: "The time of your meeting has changed: {weekday} {monthDay} at {time}.",
    },
    sms: {
      fa: "پیگیر: زمان قرار شد {weekday} {monthDay} ساعت {time}. کد {code}",
      en: "Peygir: your meeting is now on {weekday} {monthDay} at {time}. Code {code}",
    },
    subject: { fa: "پیگیر: زمان ملاقات تغییر کرد", en: "Peygir: the time of your meeting has changed" },
    email: {
      fa: paragraphs(
        "زمان ملاقات شما تغییر کرد: {weekday} {monthDay} ساعت {time}. زمان پیشین دیگر برای شما نیست. کد رهگیری: {code}",
        "نشانی، اتاق و آنچه باید همراه بیاورید در صفحه پیگیری است. اگر ملاقات را به تقویم خود افزوده‌اید، دوباره از همان‌جا بگیرید.",
      ),
      en: paragraphs(
        "The time of your meeting has changed: {weekday} {monthDay} at {time}. The earlier time is no longer yours. Tracking code: {code}",
        "Where to come and what to bring stand on the tracking page. If you added the meeting to your calendar, get it again there.",
      ),
    },
  },
  "meeting-reminder": {
    tellWithinMinutes: 90,
    sms: {
      fa: "یادآوری پیگیر: فردا ساعت {time} مراجعه کنید. کد {code}",
      en: "Peygir reminder: please come tomorrow at {time}. Code {code}",
    },
    subject: { fa: "یادآوری پیگیر: ملاقات فردا", en: "Peygir: your meeting is tomorrow" },
    email: {
      fa: paragraphs(
        "قرار ملاقات شما فردا ساعت {time} است. کد رهگیری: {code}",
        "نشانی، اتاق و آنچه باید همراه بیاورید در صفحه پیگیری است.",
        "اگر نمی‌توانید بیایید، در صفحه پیگیری آن را لغو کنید تا آن زمان به شخص دیگری برسد.",
      ),
      en: paragraphs(
        "Your meeting is tomorrow at {time}. Tracking code: {code}",
        "Where to come and what to bring stand on the tracking page.",
        "If you cannot come, cancel it on the tracking page, so that another applicant gets it.",
      ),
    },
  },
  "meeting-cancelled": {
    tellWithinMinutes: 1440,
    page: {
      fa: "قرار {monthDay} از طرف سازمان لغو شد. نوبت بعدی با اولویت شماست.",
      en: "The meeting of {monthDay} was cancelled by the organisation. You come first next time.",
    },
    sms: {
      fa: "پیگیر: قرار {monthDay} لغو شد؛ نوبت بعدی با اولویت. کد {code}",
      en: "Peygir: the meeting of {monthDay} is cancelled; you come first next time. Code {code}",
    },
    subject: { fa: "پیگیر: قرار ملاقات لغو شد", en: "Peygir: your meeting is cancelled" },
    email: {
      fa: paragraphs(
        "قرار {monthDay} از طرف سازمان لغو شد. نوبت بعدی با اولویت شماست و خبر می‌دهیم. کد رهگیری: {code}",
      ),
      en: paragraphs(
        "The meeting of {monthDay} was cancelled by the organisation. You come first next time, and we tell you. Tracking code: {code}",
      ),
    },
  },
  "meeting-deputy": {
    tellWithinMinutes: 1440,
    page: {
      fa: "در ملاقات شما جانشین مسئول حاضر می‌شود. اگر نمی‌پذیرید، پیش از آن بگویید.",
      en: "A deputy stands in for the official at your meeting. If you decline, say so before it.",
    },
    sms: {
      fa: "پیگیر: در ملاقات شما جانشین مسئول حاضر می‌شود. کد {code}",
      en: "Peygir: a deputy stands in for the official at your meeting. Code {code}",
    },
    subject: { fa: "پیگیر: جانشین در ملاقات شما", en: "Peygir: a deputy at your meeting" },
    email: {
      fa: paragraphs(
        "در ملاقات شما جانشین مسئول حاضر می‌شود. اگر نمی‌پذیرید، پیش از ملاقات در صفحه پیگیری بگویید. کد رهگیری: {code}",
      ),
      en: paragraphs(
        "A deputy stands in for the official at your meeting. If you decline, say so on the tracking page before it. Tracking code: {code}",
      ),
    },
  },
  "meeting-decided": {
    tellWithinMinutes: 4320,
    page: {
      fa: "درباره ملاقاتی که خواستید تصمیم گرفته شد.",
      en: "The meeting you asked for has been decided.",
    },
    sms: {
      fa: "پیگیر: درباره ملاقات شما تصمیم گرفته شد. کد {code}",
      en: "Peygir: your meeting has been decided. Code {code}",
    },
    subject: { fa: "پیگیر: تصمیم درباره ملاقات", en: "Peygir: a decision about your meeting" },
    email: {
      fa: paragraphs(
        "درباره درخواست ملاقات شما با کد رهگیری {code} تصمیم گرفته شد. آن را در صفحه پیگیری بخوانید.",
      ),
      en: paragraphs(
        "The meeting you asked for has been decided. Read the decision on the tracking page; the tracking code is {code}.",
      ),
    },
  },
  "desk-acts": {
    tellWithinMinutes: 4320,
    sms: {
      fa: "پیگیر: {date} میز خدمت به نام شما کاری ثبت کرد. کد {code}",
      en: "Peygir: on {date} our desk acted in your name. Not you? Tell us. Code {code}",
    },
    subject: { fa: "پیگیر: کاری به نام شما", en: "Peygir: something was done in your name" },
    email: {
      fa: paragraphs(
        "در تاریخ {date} در میز خدمت یا پشت تلفن به نام شما کاری ثبت شد، یا شما شناسایی شدید. کد رهگیری: {code}",
        "اینکه چه کسی چه کاری ثبت کرده است، در مسیر درخواست شما نوشته شده است. اگر شما نبوده‌اید، خبر دهید.",
      ),
      en: paragraphs(
        "On {date} something was done in your name at our desk or by telephone, or you were identified. Tracking code: {code}",
        "The history of your request shows what it was and who did it. If it was not you, tell us.",
      ),
    },
  },
  "one-time-code": {
    tellWithinMinutes: 10,
    sms: {
      fa: "پیگیر: رمز یک‌بارمصرف {oneTimeCode}. آن را به کسی ندهید.",
      en: "Peygir: one-time code {oneTimeCode}. Do not give it to anybody.",
    },
    subject: { fa: "پیگیر: رمز یک‌بارمصرف", en: "Peygir: your one-time code" },
    email: {
      fa: paragraphs("رمز یک‌بارمصرف شما: {oneTimeCode}", "این رمز ۱۰ دقیقه اعتبار دارد. آن را به کسی ندهید."),
      en: paragraphs(
        "Your one-time code: {oneTimeCode}",
        "It is valid for 10 minutes. Do not give it to anybody.",
      ),
    },
  },
  "receipt-code": {
    tellWithinMinutes: 10,
    sms: {
      fa: "پیگیر: رمز چاپ رسید {oneTimeCode}. فقط اگر پای میز هستید بگویید.",
      en: "Peygir: code {oneTimeCode} to print your receipt. Say it only if you are at our desk.",
    },
    subject: { fa: "پیگیر: رمز چاپ رسید", en: "Peygir: the code for your receipt" },
    email: {
      fa: paragraphs(
        "رمز چاپ رسید شما: {oneTimeCode}",
        "این رمز ۱۰ دقیقه اعتبار دارد. فقط اگر پای میز خدمت هستید آن را به کارشناس بگویید.",
      ),
      en: paragraphs(
        "The code for your receipt: {oneTimeCode}",
        "It is valid for 10 minutes. Say it to the clerk only if you are at our service desk.",
      ),
    },
  },
};

const channels = ["sms", "email", "call", "page"] as const;

/**
 * The default text of a notice for a channel and language; undefined when the notice has no such text, such as a call
 * text: `toBeSaid` then returns the SMS text.
 */
export function usualText(
  key: string,
  channel: NoticeTemplate["channel"],
  language: NoticeTemplate["language"],
): NoticeTemplate | undefined {
  const texts = usual[key];
  const text = textIn(texts?.[channel], language);
  if (texts === undefined || text === undefined) return undefined;
  const subject = channel === "email" ? { subject: textIn(texts.subject, language) } : {};
  return { key, channel, language, ...subject, text, tellWithinMinutes: texts.tellWithinMinutes };
}

/** Every default text; the notices are in the order in which a request causes them. */
const usualTexts: readonly NoticeTemplate[] = Object.entries(usual).flatMap(([key, texts]) =>
  channels.flatMap((channel) =>
    languages.flatMap((language) =>
      texts[channel]?.[language] === undefined ? [] : (usualText(key, channel, language) ?? []),
    ),
  ),
);

/** Returns a string that identifies a notice text by its notice, channel and language. */
function nameOf(text: unknown): string {
  const { key, channel, language } = Object(text) as Partial<NoticeTemplate>;
  return `${key}/${channel}/${language}`;
}

/** Replaces Persian names of placeholders in the text by the stored English names. */
const withPlacesKept = (text: unknown): unknown =>
  typeof text === "object" && text !== null
    ? Object.fromEntries(
        Object.entries(text).map(([field, value]: [string, unknown]) => [
          field,
          typeof value === "string" && ["text", "subject"].includes(field) ? placesKept(value) : value,
        ]),
      )
    : text;

/**
 * Adds to the organisation's own texts the default of each notice that they leave out.
 * @param own the value from a file or a draft. A value that is no list is returned unchanged, since later
 * checks refuse it.
 */
export function withUsualTexts(own: unknown = []): unknown {
  if (!Array.isArray(own)) return own;
  const named = new Set(own.map(nameOf));
  return [...own.map(withPlacesKept), ...usualTexts.filter((usual) => !named.has(nameOf(usual)))];
}

/** Sorts texts in the order of the defaults, so that a text keeps its place when it is reworded. */
export function inUsualOrder(templates: readonly NoticeTemplate[]): NoticeTemplate[] {
  const places = usualTexts.map(nameOf);
  const place = (template: NoticeTemplate) =>
    places.indexOf(nameOf(template)) + 1 || Number.POSITIVE_INFINITY;
  return templates.toSorted((one, other) => place(one) - place(other) || 0);
}
