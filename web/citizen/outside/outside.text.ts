import { words } from "../../design/words.ts";

/** The texts of the page on which an outside body answers a question (R7). */
export const outsideWords = words(
  {
    title: "پرسش از شما",
    heading: (body: string) => `پرسش از ${body}`,
    lead: (organisation: string) =>
      `${organisation} برای رسیدگی به یک پرونده از شما می‌پرسد. این صفحه تنها آن بخش از پرونده را نشان می‌دهد که برای پاسخ شما لازم است.`,
    unit: "واحد پرسنده",
    askedAt: "زمان پرسش",
    until: "مهلت پاسخ",
    question: "پرسش",
    released: "از متن‌های پرونده",
    what: {
      description: "شرح درخواست",
      information: "توضیح بعدی متقاضی",
      reply: "پاسخ متقاضی به یک پرسش",
    },
    hidden: "به جای نام‌ها، شماره‌ها و نشانی‌ها … آمده است.",
    answer: "پاسخ شما",
    hint: "شماره و تاریخ نامه‌ای را هم که فرستاده‌اید، اگر هست، بنویسید.",
    once: "پاسخ را یک بار می‌فرستید و پس از فرستادن تغییر نمی‌کند. تنها همکارانی که به پرونده رسیدگی می‌کنند آن را می‌خوانند.",
    submit: "فرستادن پاسخ",
    letter: "اگر می‌خواهید، با نامه پاسخ دهید. پاسخ نامه هم در پرونده ثبت می‌شود.",
    notedAnswer: "پاسخ شما ثبت شد.",
    notedAgain: "این پاسخ ثبت نشد، چون پیش از آن به پرسش پاسخ داده شده بود.",
    shut: {
      answered: {
        title: "به این پرسش پاسخ داده شده است",
        lead: (at: string) => `زمان ثبت پاسخ: ${at}. پاسخ دیگری لازم نیست.`,
      },
      expired: {
        title: "مهلت این پیوند تمام شده است",
        lead: "برای گرفتن پیوند تازه با واحد پرسنده تماس بگیرید یا با نامه پاسخ دهید.",
      },
      revoked: { title: "این پرسش پس گرفته شده است", lead: "پاسخی لازم نیست." },
      replaced: { title: "پیوند تازه‌ای به جای این پیوند فرستاده شده است", lead: "پیوند تازه‌تر را باز کنید." },
      closed: { title: "این پرسش بسته شده است", lead: "پاسخی لازم نیست." },
    },
  },
  {
    title: "A question to you",
    heading: (body: string) => `A question to ${body}`,
    lead: (organisation: string) =>
      `${organisation} asks you about a case that it handles. This page shows only the part of the case that you need to answer.`,
    unit: "Asked by",
    askedAt: "Asked at",
    until: "Answer by",
    question: "Question",
    released: "From the texts of the case",
    what: {
      description: "The request",
      information: "Information that the applicant added",
      reply: "The applicant’s reply to a question",
    },
    hidden: "… stands for names, numbers and addresses.",
    answer: "Your answer",
    hint: "If you sent a letter, add its number and date.",
    once: "You send the answer once, and cannot change it afterwards. Only the staff who handle the case read it.",
    submit: "Send the answer",
    letter: "You may answer by letter instead. The letter is entered in the case.",
    notedAnswer: "Your answer was recorded.",
    notedAgain: "This answer was not recorded, since the question had been answered before.",
    shut: {
      answered: {
        title: "This question is answered",
        lead: (at: string) => `The answer was recorded at ${at}. No other answer is needed.`,
      },
      expired: { title: "This link has expired", lead: "Ask the unit for a new link, or answer by letter." },
      revoked: { title: "This question was withdrawn", lead: "No answer is needed." },
      replaced: { title: "A newer link replaced this one", lead: "Open the newer link." },
      closed: { title: "This question is closed", lead: "No answer is needed." },
    },
  },
);
