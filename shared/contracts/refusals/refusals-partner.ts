import type { RefusalText } from "./refusal-text.ts";

/** The refusals of the operations for partner systems, by their programs or by staff (C8, N7). */
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
      en: "This code has another request",
    },
    sentence: {
      fa: "با همین کد درخواستی با محتوای دیگر ثبت شده است. برای افزودن به آن پیام «افزودن اطلاعات» بفرستید؛ درخواست تازه کد تازه می‌خواهد.",
      en: "Other content was registered under this code. To add to it, send that information was added; a new request needs a new code.",
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
  "two-partner-keys": {
    status: 409,
    title: { fa: "دو کلید معتبر هست", en: "Two keys are in force" },
    sentence: {
      fa: "این سامانه هم‌اکنون دو کلید معتبر دارد. نخست به کلید پیشین پایان دهید، سپس کلید تازه بسازید.",
      en: "This system has two keys in force. End the old one first, then make another.",
    },
  },
  "partner-key-over": {
    status: 409,
    title: { fa: "این کلید دیگر معتبر نیست", en: "This key is not in force" },
    sentence: {
      fa: "کلیدی با این شماره نیست یا پیش‌تر به آن پایان داده شده است. فهرست کلیدها را تازه کنید.",
      en: "There is no key with this number, or it has ended. Look at the list of keys again.",
    },
  },
} satisfies Record<string, RefusalText>;
