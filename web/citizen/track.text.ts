import { words } from "../design/words.ts";

export const trackWords = words(
  {
    title: "پیگیری",
    heading: "پیگیری درخواست",
    code: "کد رهگیری",
    codeHint: "دوازده رقم، روی رسید ثبت یا در پیامک.",
    mobile: "شماره تلفن همراه",
    mobileHint: "همان شماره‌ای که هنگام ثبت نوشتید.",
    pin: "رمز رسید",
    pinHint: "شش رقم، روی رسید چاپی.",
    byPin: "تلفن همراه ندارم؛ رمز رسید دارم",
    byMobile: "با شماره تلفن همراه پیگیری می‌کنم",
    submit: "پیگیری",
    join: "پیوستن به درخواست گروهی",
    help: "کد را ندارم یا پذیرفته نمی‌شود",
  },
  {
    title: "Track a request",
    heading: "Track your request",
    code: "Tracking code",
    codeHint: "Twelve digits, on the receipt or in the SMS.",
    mobile: "Mobile number",
    mobileHint: "The number you gave when you registered.",
    pin: "Receipt PIN",
    pinHint: "Six digits, on the printed receipt.",
    byPin: "I have no mobile, but a PIN on my receipt",
    byMobile: "Track with a mobile number",
    submit: "Track",
    join: "Join a group’s request",
    help: "I have no code, or it is not accepted",
  },
);
