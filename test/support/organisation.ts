/**
 * A small organisation for tests: three working units, inspection and the outside authority, a few invented people, one
 * routing rule and a catch-all rule.
 */
import type { Snapshot, Text } from "../../shared/directory/snapshot.ts";

const both = (fa: string, en: string): Text => ({ fa, en });

const sms = (key: string, text: string, tellWithinMinutes: number): Snapshot["templates"][number] => ({
  key,
  channel: "sms",
  language: "fa",
  text,
  tellWithinMinutes,
});

const page = (key: string, text: string): Snapshot["templates"][number] => ({
  ...sms(key, text, 4_320),
  channel: "page",
});

export const organisation: Snapshot = {
  organisation: {
    name: both("سازمان آزمایشی", "Test organisation"),
    address: both("تهران", "Tehran"),
    phone: "124",
    inspection: "inspection",
  },
  provinces: [
    { key: "tehran", name: both("تهران", "Tehran") },
    { key: "fars", name: both("فارس", "Fars") },
  ],
  units: [
    { key: "service-desk", name: both("میز خدمت", "Service desk") },
    { key: "price-control", name: both("نظارت بر قیمت", "Price control") },
    { key: "legal", name: both("حقوقی", "Legal") },
    { key: "inspection", name: both("واحد بازرسی", "Inspection") },
    { key: "outside", name: both("مرجع بیرونی", "Outside authority"), outside: true },
  ],
  staff: [
    { username: "c.ahmadi", name: both("چمن احمدی", "C. Ahmadi"), unit: "service-desk", roles: ["clerk"] },
    { username: "h.desk", name: both("هما میزبان", "H. Mizban"), unit: "service-desk", roles: ["head"] },
    { username: "e.karimi", name: both("الهه کریمی", "E. Karimi"), unit: "price-control", roles: ["expert"] },
    {
      username: "e.rezaei",
      name: both("احسان رضایی", "E. Rezaei"),
      unit: "price-control",
      roles: ["expert"],
    },
    { username: "h.moradi", name: both("هومن مرادی", "H. Moradi"), unit: "price-control", roles: ["head"] },
    { username: "e.legal", name: both("امید قانونی", "O. Ghanouni"), unit: "legal", roles: ["expert"] },
    { username: "h.legal", name: both("هدی قانونی", "H. Ghanouni"), unit: "legal", roles: ["head"] },
    { username: "a.audit", name: both("آرش ممیز", "A. Momayez"), unit: "inspection", roles: ["auditor"] },
    { username: "h.inspection", name: both("هاله بازرس", "H. Bazres"), unit: "inspection", roles: ["head"] },
    {
      username: "i.inspection",
      name: both("ایرج بازرس", "I. Bazres"),
      unit: "inspection",
      roles: ["expert", "inspector"],
    },
    { username: "h.outside", name: both("هوشنگ داور", "H. Davar"), unit: "outside", roles: ["head"] },
    { username: "e.outside", name: both("اعظم داور", "A. Davar"), unit: "outside", roles: ["expert"] },
  ],
  deputies: [],
  kinds: [
    {
      key: "complaint",
      name: both("شکایت", "Complaint"),
      sentence: both("از کاری یا تصمیمی شکایت دارم", "I complain about something done or decided"),
      onWeb: true,
      fourEyes: true,
      asksWho: true,
      mayHide: true,
    },
    {
      key: "suggestion",
      name: both("پیشنهاد", "Suggestion"),
      sentence: both("پیشنهادی دارم", "I have a suggestion"),
      onWeb: true,
      fourEyes: false,
    },
  ],
  outcomes: [
    { key: "granted", name: both("موافقت شد", "Granted"), refusal: false },
    { key: "not-granted", name: both("موافقت نشد", "Not granted"), refusal: true },
    {
      key: "outside-duties",
      name: both("در وظایف این سازمان نیست", "Outside our duties"),
      refusal: true,
      transfer: true,
    },
    {
      key: "repeated",
      name: both("تکراری است و پیش‌تر پاسخ داده شده است", "Repeated, already answered"),
      refusal: true,
      repeated: true,
    },
    {
      key: "no-authority-document",
      name: both("مدرک نمایندگی ارائه نشد", "No authority document"),
      refusal: true,
      authority: true,
    },
  ],
  answerTemplates: [
    {
      key: "price-checked",
      name: both("بررسی قیمت", "Price checked"),
      outcome: "granted",
      subjects: ["price"],
      text: both(
        "درخواست {code} در {unit} بررسی شد. مبلغ {amount} ریال بازگردانده می‌شود.",
        "Request {code} was examined by {unit}. {amount} rials are refunded.",
      ),
    },
    {
      key: "thanks",
      name: both("سپاس", "Thanks"),
      text: both("از اینکه اطلاع دادید سپاسگزاریم.", "Thank you for telling us."),
    },
  ],
  subjects: [
    { key: "price", name: both("گرانی", "Price") },
    { key: "other", name: both("موضوع دیگر", "Something else") },
  ],
  routing: [
    {
      key: "prices",
      why: both("گرانی با نظارت بر قیمت است", "Prices are for price control"),
      when: { subject: ["price"] },
      unit: "price-control",
    },
    { key: "else", why: both("بقیه با میز خدمت", "All else to the desk"), when: {}, unit: "service-desk" },
  ],
  routingExamples: [{ kind: "complaint", subject: "price", channel: "web", unit: "price-control" }],
  templates: [
    page("registered", "درخواست شما ثبت شد."),
    page("answered", "پاسخ درخواست شما آماده است."),
    sms("registered", "پیگیر: درخواست شما ثبت شد. کد رهگیری: {code}", 1_440),
    sms("question", "پیگیر: درباره {code} پرسشی داریم. در صفحه پیگیری پاسخ دهید.", 4_320),
    sms("extended", "پیگیر: مهلت درخواست {code} تا {date} تمدید شد.", 4_320),
    sms("answered", "پیگیر: پاسخ درخواست {code} آماده است.", 4_320),
    sms("remedied", "پیگیر: اقدام شد. به همان واحد مراجعه کنید. کد {code}", 360),
    sms("your-opinion", "پیگیر: کار شما انجام شد؟ با کد {code} نظر بدهید.", 4_320),
    sms("group-withdrawn", "پیگیر: نماینده گروه از {code} انصراف داد.", 4_320),
    sms("choose-time", "پیگیر: برای {code} تا {date} زمان انتخاب کنید.", 1_440),
    sms("meeting-booked", "پیگیر: قرار شما {weekday} {monthDay} ساعت {time}. کد {code}", 1_440),
    sms("meeting-reminder", "یادآوری پیگیر: فردا ساعت {time} مراجعه کنید. کد {code}", 90),
    sms("meeting-cancelled", "پیگیر: قرار {monthDay} لغو شد؛ نوبت بعدی با اولویت. کد {code}", 1_440),
    sms("meeting-deputy", "پیگیر: در ملاقات شما جانشین مسئول حاضر می‌شود. کد {code}", 1_440),
    sms("meeting-decided", "پیگیر: درباره ملاقات شما تصمیم گرفته شد. کد {code}", 4_320),
    sms("one-time-code", "پیگیر: رمز یک‌بارمصرف {oneTimeCode}. آن را به کسی ندهید.", 10),
    {
      key: "registered",
      channel: "email",
      language: "fa",
      subject: "ثبت درخواست",
      text: "درخواست شما ثبت شد. کد رهگیری: {code}",
      tellWithinMinutes: 1_440,
    },
    {
      key: "answered",
      channel: "email",
      language: "fa",
      subject: "پاسخ درخواست",
      text: "پاسخ درخواست {code} آماده است.",
      tellWithinMinutes: 4_320,
    },
  ],
};
