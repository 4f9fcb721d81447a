import { words } from "../../design/words.ts";

export const whoAmIWords = words(
  {
    title: "درخواست‌های من",
    heading: "دیدن همه درخواست‌های من",
    wanted: "برای دیدن درخواست باید مطمئن شویم که خود شما هستید. پس از رمز یک‌بارمصرف به همان صفحه برمی‌گردید.",
    lead: "همان مشخصاتی را بنویسید که هنگام ثبت نوشتید. رمز یک‌بارمصرف به همان شماره می‌فرستیم؛ حساب کاربری و گذرواژه نمی‌خواهد.",
    identityHint: "همان که هنگام ثبت نوشتید. کد ملی ۱۰ رقم و شناسه ملی شرکت‌ها ۱۱ رقم است.",
    noneLabel: "هنگام ثبت ننوشتم",
    mobileHint: "شماره‌ای که درخواست‌ها با آن ثبت شده‌اند.",
    submit: "دریافت رمز یک‌بارمصرف",
    other: "راه‌های دیگر",
    provider: "ورود با درگاه ملی هویت",
    providerHint: "همه درخواست‌هایی را که با کد ملی شما ثبت شده‌اند، با هر شماره‌ای، نشان می‌دهد.",
    track: "پیگیری یک درخواست با کد رهگیری",
  },
  {
    title: "My requests",
    heading: "See all my requests",
    wanted:
      "To show a request we must know that it is you. After the one-time code you come back to the same page.",
    lead: "Enter the details you gave when you registered. We send a one-time code to that number; no account and no password.",
    identityHint:
      "As you gave it when you registered. A national code has 10 digits, a company’s legal ID has 11.",
    noneLabel: "I gave none",
    mobileHint: "The number the requests were registered with.",
    submit: "Get a one-time code",
    other: "Other ways",
    provider: "Sign in with the national identity gateway",
    providerHint: "Shows all requests registered with your national code, whatever the number.",
    track: "Track one request with its tracking code",
  },
);
