import { words } from "../design/words.ts";

export const trackWords = words(
  {
    title: "پیگیری",
    heading: "پیگیری درخواست",
    code: "کد رهگیری",
    codeHint: "دوازده رقم، روی رسید ثبت یا در پیامک.",
    mobile: "شماره تلفن همراه",
    mobileHint: "همان شماره‌ای که هنگام ثبت نوشتید.",
    submit: "پیگیری",
    help: "کد را ندارم یا پذیرفته نمی‌شود",
  },
  {
    title: "Track a request",
    heading: "Track your request",
    code: "Tracking code",
    codeHint: "Twelve digits, on the receipt or in the SMS.",
    mobile: "Mobile number",
    mobileHint: "The number you gave when you registered.",
    submit: "Track",
    help: "I have no code, or it is not accepted",
  },
);
