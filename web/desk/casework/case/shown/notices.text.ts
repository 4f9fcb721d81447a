import { words } from "../../../../design/words.ts";
import { noticeNames } from "../../../app/words/notice-names.text.ts";

/** The texts about messages sent to an applicant and their delivery (N3). */
export const noticeWords = words(
  {
    title: "پیام‌ها",
    caption: "پیامک‌ها و ایمیل‌های متقاضی و وضعیت هر کدام، تازه‌ترین نخست. رمزهای یک‌بارمصرف در این فهرست نیست.",
    columns: ["پیام", "وضعیت", "سرویس‌دهنده", "زمان"],
    none: "هنوز پیامی فرستاده نشده است",
    states: {
      waiting: "تا آن زمان نگه داشته شد",
      "on-its-way": "در حال فرستادن",
      sent: "فرستاده شد",
      delivered: "به گوشی رسید",
      "not-delivered": "به گوشی نرسید؛ در فهرست تماس است",
      failed: "پذیرفته نشد؛ در فهرست تماس است",
      unknown: "معلوم نیست رسیده باشد",
      "too-old": "دیر شده بود و فرستاده نشد",
      "no-address": "راهی برای پیام نیست؛ در فهرست تماس است",
      "by-call": "به خواست متقاضی با تماس گفته می‌شود؛ در فهرست تماس است",
      "not-wanted": "متقاضی این خبر را نخواسته است",
    },
    carriers: {
      kavenegar: "کاوه‌نگار",
      "sms-ir": "اس‌ام‌اس آی‌آر",
      sns: "آمازون (پیامک)",
      ses: "آمازون (ایمیل)",
      bale: "پیام‌رسان بله",
    },
    reasons: {
      "bad-address": "نشانی یا شماره درست نیست",
      blocked: "این شماره چنین پیامک‌هایی را نمی‌پذیرد",
      unreachable: "گوشی خاموش یا خارج از دسترس بود",
      refused: "سرویس‌دهنده یا شبکه نپذیرفت",
      "never-came": "به سرویس‌دهنده نرسیده بود",
    },
    templates: noticeNames.fa,
  },
  {
    title: "Messages",
    caption:
      "SMS and e-mails to the applicant and their delivery, newest first. One-time codes are not listed.",
    columns: ["Message", "Delivery", "Provider", "When"],
    none: "No messages yet",
    states: {
      waiting: "Scheduled for then",
      "on-its-way": "Being sent",
      sent: "Sent",
      delivered: "Delivered to the phone",
      "not-delivered": "Not delivered; in the call list",
      failed: "Rejected by the provider; in the call list",
      unknown: "Delivery unknown",
      "too-old": "Too late to be sent",
      "no-address": "No number or e-mail; in the call list",
      "by-call": "By call, as the applicant chose; in the call list",
      "not-wanted": "The applicant chose no such news",
    },
    carriers: {
      kavenegar: "Kavenegar",
      "sms-ir": "SMS.ir",
      sns: "Amazon SNS",
      ses: "Amazon SES (e-mail)",
      bale: "Bale (messenger)",
    },
    reasons: {
      "bad-address": "The number or address is not valid",
      blocked: "The number blocks such SMS",
      unreachable: "The phone was off or unreachable",
      refused: "The provider or the network refused it",
      "never-came": "The provider never received it",
    },
    templates: noticeNames.en,
  },
);
