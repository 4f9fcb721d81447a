import { words } from "../../design/words.ts";

export const codeHelpWords = words(
  {
    title: "راهنمای کد رهگیری",
    heading: "کد رهگیری پیدا یا پذیرفته نمی‌شود",
    where: "کد کجاست؟",
    whereList: ["در پیامک یا ایمیلی که پس از ثبت فرستادیم.", "روی رسید ثبت، به شکل سه گروه چهار رقمی."],
    example: "نمونه:",
    alike: "رقم‌هایی که شبیه هم‌اند",
    alikeLead:
      "رقم آخر کد برای کنترل است: اگر یک رقم اشتباه باشد یا دو رقم کنار هم جابه‌جا شده باشد، کد پذیرفته نمی‌شود. این رقم‌ها را دوباره نگاه کنید:",
    alikeHead: ["رقم", "با این اشتباه می‌شود"],
    any: "رقم‌ها را فارسی یا لاتین بنویسید؛ فاصله مهم نیست.",
    still: "اگر باز پیدا نشد",
    stillList: [
      "شماره تلفن همراه باید همان باشد که هنگام ثبت نوشتید.",
      "اگر پس از ثبت رسیدی ندیدید، شاید درخواست فرستاده نشده باشد. دوباره ثبت کنید.",
    ],
    desk: (phone: string) => `با کارت شناسایی به میز خدمت بیایید یا با ${phone} تماس بگیرید.`,
    back: "بازگشت به پیگیری",
  },
  {
    title: "Help with the tracking code",
    heading: "The tracking code cannot be found or is not accepted",
    where: "Where is the code?",
    whereList: [
      "In the SMS or e-mail we sent after you registered.",
      "On the receipt, as three groups of four digits.",
    ],
    example: "Such as:",
    alike: "Digits that look alike",
    alikeLead:
      "The last digit is a check: if one digit is wrong, or two neighbours are swapped, the code is not accepted. Look at these digits again:",
    alikeHead: ["Digit", "Is mistaken for"],
    any: "Persian or Latin digits and spaces make no difference.",
    still: "If it still is not found",
    stillList: [
      "The mobile number must be the one you gave when you registered.",
      "If you saw no receipt after registering, the request may not have been sent. Register it again.",
    ],
    desk: (phone: string) => `Come to the service desk with your identity card, or call ${phone}.`,
    back: "Back to tracking",
  },
);

/** Pairs of digits that people confuse, on paper and on screen. */
export const alikeDigits = {
  fa: [
    ["۲", "۳"],
    ["۴", "۶"],
    ["۷", "۸"],
    ["۰", "۵"],
    ["۶", "۹"],
  ],
  en: [
    ["1", "7"],
    ["3", "8"],
    ["5", "6"],
    ["0", "6"],
    ["4", "9"],
  ],
} as const;
