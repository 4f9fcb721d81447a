import { words } from "../../design/words.ts";

/** The words of unfinished forms and of sent ones. */
export const draftWords = words(
  {
    title: "ادامه ثبت نیمه‌کاره",
    lead: "پاسخ‌هایی که داده‌اید تا دو ساعت در همین مرورگر می‌ماند.",
    since: (at: string) => `آخرین پاسخ: ${at}`,
    nothingChosen: "ثبت درخواست",
    goOn: "ادامه",
    clear: "پاک کردن پاسخ‌ها",
    another: "ثبت درخواستی دیگر",
    cleared: "پاسخ‌ها پاک شد",
    clearedLead: "از آنچه نوشته بودید چیزی در این مرورگر نماند.",
    begin: "ثبت درخواست",
    sent: {
      request: "این درخواست ثبت شده است",
      report: "این گزارش پذیرفته شده است",
    },
    sentLead: "لازم نیست دوباره بفرستید.",
    receipt: "دیدن رسید",
    accepted: "دیدن تأیید",
    track: "پیگیری",
  },
  {
    title: "Continue an unfinished registration",
    lead: "The answers that you gave stay in this browser for two hours.",
    since: (at: string) => `Last answer: ${at}`,
    nothingChosen: "Registering a request",
    goOn: "Continue",
    clear: "Clear my answers",
    another: "Register another request",
    cleared: "Your answers are cleared",
    clearedLead: "Nothing that you typed is left in this browser.",
    begin: "Register a request",
    sent: {
      request: "This request is registered",
      report: "This report was accepted",
    },
    sentLead: "There is no need to send it again.",
    receipt: "Show the receipt",
    accepted: "Show the confirmation",
    track: "Track",
  },
);
