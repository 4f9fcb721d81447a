import { words } from "../../design/words.ts";

export const trackWords = words(
  {
    title: "پیگیری",
    heading: "پیگیری درخواست",
    wanted:
      "برای دیدن درخواست باید مطمئن شویم که خود شما هستید. کد رهگیری و شماره تلفن همراه را بنویسید؛ پس از رمز یک‌بارمصرف به همان صفحه برمی‌گردید.",
    code: "کد رهگیری",
    codeHint: "دوازده رقم، روی رسید ثبت یا در پیامک.",
    mobile: "شماره تلفن همراه",
    mobileHint: "همان شماره‌ای که هنگام ثبت نوشتید.",
    pin: "رمز رسید",
    pinHint: "روی آخرین رسید چاپی.",
    byPin: "تلفن همراه ندارم؛ رمز رسید دارم",
    byMobile: "با شماره تلفن همراه پیگیری می‌کنم",
    submit: "پیگیری",
    confirm: "فرستادن رمز به همین شماره",
    join: "پیوستن به درخواست گروهی",
    help: "کد را ندارم یا پذیرفته نمی‌شود",
  },
  {
    title: "Track a request",
    heading: "Track your request",
    wanted:
      "To show a request we must know that it is you. Enter the tracking code and the mobile number; after the one-time code you come back to the same page.",
    code: "Tracking code",
    codeHint: "Twelve digits, on the receipt or in the SMS.",
    mobile: "Mobile number",
    mobileHint: "The number you gave when you registered.",
    pin: "Receipt PIN",
    pinHint: "On the latest printed receipt.",
    byPin: "I have no mobile, but a PIN on my receipt",
    byMobile: "Track with a mobile number",
    submit: "Track",
    confirm: "Send a code to this number",
    join: "Join a group’s request",
    help: "I have no code, or it is not accepted",
  },
);
