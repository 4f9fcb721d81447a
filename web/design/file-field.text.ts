import { words } from "./words.ts";

/**
 * The texts of choosing and sending files (C12). They are short, because the form's last page must fit into 25 KB
 * together with a text of 4,000 letters.
 */
export const fileFieldWords = words(
  {
    file: "عکس یا سند",
    limits: "عکس بگیرید، یا عکس یا پی‌دی‌افی تا ۱۰ مگابایت انتخاب کنید.",
    progress: "ارسال فایل",
    none: "فایلی انتخاب نکرده‌اید.",
    large: "این فایل بزرگ‌تر از ۱۰ مگابایت است. کوچک‌تری انتخاب کنید.",
    type: "این نوع فایل را نمی‌پذیریم؛ عکس یا پی‌دی‌اف انتخاب کنید.",
    failed: "ارسال نشد. دوباره دکمه را بزنید.",
    sent: "فایل رسید و بررسی می‌شود.",
    onward: "ادامه بدون فایل",
    saved: "ثبت شد. فایل در راه است.",
    unsent: "ثبت شد، ولی فایل نرسید. دوباره دکمه را بزنید یا ادامه دهید.",
    /** Shown in a form of several pages, because browsers forget the chosen file when the applicant leaves the page. */
    again: "اگر به گام قبل برگردید، باید فایل را دوباره انتخاب کنید.",
    /** Shown without JavaScript in the form of a new request. */
    afterwards: "عکس یا سند را پس از ثبت اضافه کنید.",
  },
  {
    file: "Photo or document",
    limits: "Take a photo, or choose a photo or PDF of at most 10 MB.",
    progress: "Progress",
    none: "You have not chosen a file.",
    large: "This file is larger than 10 MB. Choose a smaller one.",
    type: "We do not take this type of file; choose a photo or a PDF.",
    failed: "It was not sent. Press the button again.",
    sent: "The file has arrived and is being checked.",
    onward: "Continue without the file",
    saved: "It is registered. The file is on its way.",
    unsent:
      "It is registered, but the file did not arrive. Press the button again, or continue without the file.",
    again: "If you go back a step, you have to choose the file again.",
    afterwards: "Add a photo or document after registering.",
  },
);
