import { words } from "../design/words.ts";

export const statusWords = words(
  {
    title: "وضعیت درخواست",
    heading: "نوشته شما و پاسخ",
    answered: "پاسخ آماده است. برای خواندن آن رمز یک‌بارمصرف بگیرید.",
    open: "برای دیدن آنچه نوشته‌اید رمز یک‌بارمصرف بگیرید.",
    sent: "رمز به همان تلفن همراه یا ایمیلی می‌رسد که هنگام ثبت نوشتید.",
    button: "دریافت رمز یک‌بارمصرف",
    other: "پیگیری درخواست دیگر",
  },
  {
    title: "Status of a request",
    heading: "Your words and the answer",
    answered: "The answer is ready. To read it, get a one-time code.",
    open: "To see what you wrote, get a one-time code.",
    sent: "The code goes to the mobile or e-mail you gave when you registered.",
    button: "Get a one-time code",
    other: "Track another request",
  },
);
