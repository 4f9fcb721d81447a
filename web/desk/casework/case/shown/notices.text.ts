import { words } from "../../../../design/words.ts";
import { noticeNames } from "../../../app/words/notice-names.text.ts";

/** What the desk says of what an applicant was sent (N3). */
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
      "SMS and e-mail to the applicant and what became of each, the newest first. One-time codes are not listed.",
    columns: ["Message", "What became of it", "Carried by", "When"],
    none: "No message was sent yet",
    states: {
      waiting: "Waits until then",
      "on-its-way": "Being sent",
      sent: "Sent",
      delivered: "Arrived on the phone",
      "not-delivered": "Did not arrive; in the call list",
      failed: "Not taken; in the call list",
      unknown: "Not known whether it arrived",
      "too-old": "Too late to be sent",
      "no-address": "No way to send it; in the call list",
      "by-call": "Told by call, as the applicant wants it; in the call list",
      "not-wanted": "The applicant wants no such news",
    },
    carriers: { kavenegar: "Kavenegar", "sms-ir": "SMS.ir", sns: "Amazon SNS", ses: "Amazon SES (e-mail)" },
    reasons: {
      "bad-address": "The number or address is not valid",
      blocked: "The number takes no such SMS",
      unreachable: "The phone was off or out of reach",
      refused: "The provider or the network refused it",
      "never-came": "The provider never had it",
    },
    templates: noticeNames.en,
  },
);
