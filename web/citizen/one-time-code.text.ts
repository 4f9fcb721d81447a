import { words } from "../design/words.ts";

export const oneTimeCodeWords = words(
  {
    title: "رمز یک‌بارمصرف",
    heading: "رمز را بنویسید",
    about: "برای درخواست",
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
