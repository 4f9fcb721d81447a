import { words } from "../design/words.ts";

export const oneTimeCodeWords = words(
  {
    title: "رمز یک‌بارمصرف",
    heading: "رمز را بنویسید",
    about: "برای درخواست",
    aboutAll: "برای همه درخواست‌هایی که با این مشخصات ثبت شده‌اند",
    ifKnown: "اگر با این مشخصات درخواستی ثبت شده باشد، رمز شش‌رقمی به همان شماره پیامک می‌شود.",
    notMine:
      "اگر پیامکی نرسید، نوع شناسه، شماره آن و شماره تلفن همراه باید همان‌هایی باشد که هنگام ثبت نوشتید.",
    change: "مشخصات را دوباره بنویسید",
    lead: "رمز شش‌رقمی را برای شما فرستادیم.",
    until: (time: string, left: string) => `تا ساعت ${time} معتبر است؛ ${left} دیگر.`,
    over: "زمان این رمز گذشته است. رمز تازه‌ای بگیرید.",
    label: "رمز یک‌بارمصرف",
    hint: "شش رقم. رمز را به کسی ندهید.",
    submit: "ادامه",
    again: "رمز نرسید؟",
    againLead: "چند لحظه صبر کنید. اگر نرسید، رمز تازه بگیرید و همان رمز آخر را بنویسید.",
    againButton: "رمز تازه بگیرید",
  },
  {
    title: "One-time code",
    heading: "Enter the code",
    about: "For request",
    aboutAll: "For all requests registered with these details",
    ifKnown:
      "If a request was registered with these details, a code of six digits goes to that number by SMS.",
    notMine:
      "If no SMS comes: the type of identity, its number and the mobile must be those you gave when you registered.",
    change: "Enter your details again",
    lead: "We sent you a code of six digits.",
    until: (time: string, left: string) => `It is valid until ${time}, another ${left}.`,
    over: "The time of this code is over. Get a new one.",
    label: "One-time code",
    hint: "Six digits. Give it to nobody.",
    submit: "Continue",
    again: "No code?",
    againLead: "Wait a moment. If none comes, get a new one and enter the latest.",
    againButton: "Get a new code",
  },
);
