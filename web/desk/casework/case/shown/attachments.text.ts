import { words } from "../../../../design/words.ts";

/** The texts about the applicant's files and their malware scan (C12). */
export const attachmentsWords = words(
  {
    title: "پیوست‌ها",
    item: (number: string) => `پیوست ${number}`,
    stages: { received: "در حال بررسی", cleared: "آماده", refused: "پذیرفته نشد", gone: "بررسی نشد" },
    because: {
      malware: "در آن بدافزار پیدا شد.",
      unscanned: "بررسی آن ممکن نبود.",
      type: "عکس یا پی‌دی‌اف نیست.",
      broken: "ناقص یا خراب است.",
      "too-large": "فایل یا تصویر آن بیش از اندازه بزرگ است.",
      active: "برنامه یا فایل دیگری در آن است.",
      locked: "رمز دارد.",
      repeated: "همین فایل پیش از این پیوست شده است.",
    },
    examination: {
      long: "بررسی این فایل بیش از معمول طول کشیده است. کار پرونده منتظر آن نمی‌ماند.",
      gone: "بررسی این فایل تمام نشد و دیگر نگه داشته نمی‌شود. اگر لازم است، از متقاضی بخواهید دوباره بفرستد.",
    },
    formats: { jpeg: "عکس", png: "تصویر", pdf: "سند پی‌دی‌اف" },
    kind: (format: string, kilobytes: string) => `${format}، ${kilobytes} کیلوبایت · `,
    authority: "مدرک نمایندگی",
    open: "دریافت فایل",
    noted: "باز کردن پیوست در سابقه مشاهده پرونده ثبت می‌شود.",
  },
  {
    title: "Attachments",
    item: (number: string) => `Attachment ${number}`,
    stages: {
      received: "being scanned",
      cleared: "ready",
      refused: "not accepted",
      gone: "not scanned",
    },
    because: {
      malware: "It contains malware.",
      unscanned: "It could not be scanned.",
      type: "It is neither a picture nor a PDF.",
      broken: "It is incomplete or damaged.",
      "too-large": "The file, or the picture in it, is too large.",
      active: "It contains a program or another file.",
      locked: "It is protected by a password.",
      repeated: "The same file is already attached.",
    },
    examination: {
      long: "Scanning this file takes longer than usual. The case does not wait for it.",
      gone: "The scan of this file never finished, and the file is no longer stored. If you need it, ask the applicant for it again.",
    },
    formats: { jpeg: "photo", png: "picture", pdf: "PDF document" },
    kind: (format: string, kilobytes: string) => `${format}, ${kilobytes} KB · `,
    authority: "authority document",
    open: "Download the file",
    noted: "Opening an attachment is recorded in the access log.",
  },
);
