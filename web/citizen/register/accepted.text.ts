import { words } from "../../design/words.ts";

/** The texts of the confirmation of a report without identity (C3), which the form's pages need not load. */
export const acceptedWords = words(
  {
    title: "گزارش شما پذیرفته شد",
    when: "زمان پذیرش",
    handled: "گزارش به واحدی می‌رسد که به آن رسیدگی می‌کند.",
    nothing: "نام و شماره‌ای از شما نداریم. پس کد رهگیری، رسید و پیامکی نیست و نتیجه به شما گفته نمی‌شود.",
    named: "اگر بعداً خواستید نتیجه‌ای بدانید، درخواستی با نام ثبت کنید.",
    again: "ثبت درخواست",
    home: "صفحه نخست",
  },
  {
    title: "Your report was accepted",
    when: "Accepted",
    handled: "It goes to the unit that handles it.",
    nothing:
      "We have no name and no number of yours. So there is no tracking code, no receipt and no SMS, and you are told no result.",
    named: "If you want to know a result later, register a request by name.",
    again: "Register a request",
    home: "Home",
  },
);
