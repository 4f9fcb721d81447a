import { words } from "../design/words.ts";

export const problemWords = words(
  {
    notFound: "این صفحه پیدا نشد",
    notFoundDetail: "شاید نشانی اشتباه نوشته شده یا صفحه برداشته شده باشد. از اینجا ادامه دهید:",
    failed: "خطایی در سامانه رخ داد",
    failedDetail: "خطا از سامانه است، نه از شما. چند لحظه دیگر دوباره امتحان کنید.",
    reference: "شناسه خطا",
    referenceHint: "اگر تماس گرفتید این شناسه را بگویید.",
    home: "صفحه نخست",
    register: "ثبت درخواست",
    track: "پیگیری",
  },
  {
    notFound: "This page was not found",
    notFoundDetail: "The address may be mistyped, or the page was removed. Go on from here:",
    failed: "Something went wrong here",
    failedDetail: "The fault is ours, not yours. Try again in a moment.",
    reference: "Reference",
    referenceHint: "If you call us, quote this.",
    home: "Home",
    register: "Register a request",
    track: "Track a request",
  },
);
