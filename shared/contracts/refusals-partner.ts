import type { RefusalText } from "./refusal-text.ts";

/** What partner systems may be answered besides (C8, N7). */
export const partnerRefusals = {
  "not-signed": {
    status: 401,
    title: { fa: "امضای پیام درست نیست", en: "The signature is not right" },
    sentence: {
      fa: "پیام را با کلیدی که گرفته‌اید به شیوه Standard Webhooks امضا کنید و ظرف پنج دقیقه بفرستید.",
      en: "Sign the message with the key you were given, by Standard Webhooks, and send it within five minutes.",
    },
  },
  "external-code-used": {
    status: 409,
    title: {
      fa: "این کد پیش‌تر برای درخواست دیگری آمده است",
      en: "This code came before with another request",
    },
    sentence: {
      fa: "زیر همین کد درخواستی با محتوای دیگر ثبت شده است. برای افزودن به آن پیام «افزودن اطلاعات» بفرستید؛ درخواست تازه کد تازه می‌خواهد.",
      en: "Another content was registered under this code. To add to it, send that information was added; a new request needs a new code.",
    },
  },
  "no-such-external-code": {
    status: 404,
    title: { fa: "درخواستی با این کد نیست", en: "There is no request with this code" },
    sentence: {
      fa: "از این سامانه درخواستی با این کد ثبت نشده است. نخست پیام ثبت آن را بفرستید.",
      en: "No request came from this system with this code. Send its registration first.",
    },
  },
} satisfies Record<string, RefusalText>;
