import { words } from "../../design/words.ts";

export const statusWords = words(
  {
    title: "وضعیت درخواست",
    heading: "نوشته شما و پاسخ",
    answered: "پاسخ آماده است. برای خواندن آن رمز یک‌بارمصرف بگیرید.",
    partAnswered: "بخشی از پاسخ آماده است. برای خواندن آن رمز یک‌بارمصرف بگیرید.",
    question: "پرسشی از شما داریم. برای دیدن و پاسخ دادن به آن رمز یک‌بارمصرف بگیرید.",
    open: "برای دیدن آنچه نوشته‌اید و افزودن توضیح رمز یک‌بارمصرف بگیرید.",
    sent: "رمز به همان تلفن همراه یا ایمیلی می‌رسد که هنگام ثبت نوشتید.",
    button: "دریافت رمز یک‌بارمصرف",
    other: "پیگیری درخواست دیگر",
  },
  {
    title: "Status of a request",
    heading: "Your words and the answer",
    answered: "The answer is ready. To read it, get a one-time code.",
    partAnswered: "A part of the answer is ready. To read it, get a one-time code.",
    question: "We have a question for you. To see it and reply, get a one-time code.",
    open: "To see what you wrote and to add something, get a one-time code.",
    sent: "The code goes to the mobile or e-mail you gave when you registered.",
    button: "Get a one-time code",
    other: "Track another request",
  },
);
