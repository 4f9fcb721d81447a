/** An invented organisation for the tests and pictures of the pages. */
import type { Frame } from "../design/frame.ts";

type Language = Frame["language"];

export const frame = (language: Language, path = "/"): Frame => ({
  language,
  csrf: "k3J9f0Qx7Lw2Vb5NcT8rYg.mZ4pS6dHq1XoA7uEi0KtRw",
  assetBase: "/assets",
  path,
  organisation: {
    name: {
      fa: "سازمان حمایت مصرف‌کنندگان و تولیدکنندگان",
      en: "Consumers and Producers Protection Organisation",
    },
    address: {
      fa: "تهران، خیابان نمونه، شماره ۱۲، طبقه همکف",
      en: "12 Nemuneh Street, ground floor, Tehran",
    },
    phone: "021-8800 1200",
  },
});

const both = (fa: string, en: string) => ({ fa, en });
const choice = (key: string, fa: string, en: string) => ({ key, name: both(fa, en) });
const kind = (
  key: string,
  fa: string,
  en: string,
  saysFa: string,
  saysEn: string,
  { onWeb = true, asksWho = false, mayHide = false } = {},
) => ({ ...choice(key, fa, en), sentence: both(saysFa, saysEn), onWeb, asksWho, mayHide });

export const units = [
  choice("food", "دفتر کالاهای خوراکی", "Food Goods Office"),
  choice("appliances", "دفتر لوازم خانگی", "Home Appliances Office"),
  choice("inspection", "واحد بازرسی", "Inspection Office"),
];

export const choices = {
  kinds: [
    kind("request", "درخواست", "Request", "انجام کاری را می‌خواهم", "I want something done"),
    kind(
      "complaint",
      "شکایت",
      "Complaint",
      "از کاری یا تصمیمی شکایت دارم",
      "I complain about an act or a decision",
      { asksWho: true, mayHide: true },
    ),
    kind("problem", "مشکل", "Problem", "کارم به مشکل خورده است", "My case has met a problem"),
    kind("issue", "مسئله", "Issue", "می‌خواهم موضوعی را مطرح کنم", "I want to raise an issue"),
    kind(
      "demand",
      "مطالبه",
      "Demand",
      "انتظاری از سازمان دارم که برآورده نشده",
      "I expect something of the organisation that was not done",
    ),
    kind("suggestion", "پیشنهاد", "Suggestion", "پیشنهادی دارم", "I have a suggestion"),
    kind(
      "meeting-request",
      "درخواست ملاقات حضوری",
      "Meeting request",
      "می‌خواهم با مسئولی حضوری صحبت کنم",
      "I want to speak to an official in person",
    ),
    kind(
      "unanswered-124",
      "شکایت بی‌پاسخ ۱۲۴",
      "Unanswered 124 complaint",
      "در ۱۲۴ شکایت کرده‌ام و جواب نگرفته‌ام",
      "I complained to 124 and got no answer",
      { asksWho: true },
    ),
    kind("service-failure", "فوریت اداری", "Service failure", "همین حالا هنگام مراجعه مشکلی دارم", "…", {
      onWeb: false,
    }),
  ],
  subjects: [
    choice("overpricing", "گرانی کالا یا خدمات", "Overpricing"),
    choice("quality", "کیفیت کالا", "Quality of goods"),
    choice("after-sales", "خدمات پس از فروش", "After-sales service"),
    choice("online-shop", "خرید از فروشگاه اینترنتی", "Online shops"),
    choice("hoarding", "احتکار و عرضه نکردن کالا", "Hoarding"),
  ],
  provinces: [
    choice("tehran", "تهران", "Tehran"),
    choice("isfahan", "اصفهان", "Isfahan"),
    choice("fars", "فارس", "Fars"),
    choice("kohgiluyeh", "کهگیلویه و بویراحمد", "Kohgiluyeh and Boyer-Ahmad"),
  ],
  units: [
    ...units.map((unit) => ({ ...unit, outside: false })),
    { ...choice("national-inspection", "سازمان بازرسی کل کشور", "General Inspection"), outside: true },
  ],
} as const;

export const outcomes = [
  { ...choice("granted", "موافقت شد", "Granted"), refusal: false },
  { ...choice("explained", "توضیح داده شد", "Explained"), refusal: false },
  { ...choice("not-granted", "پس از بررسی موافقت نشد", "Not granted on the merits"), refusal: true },
];
