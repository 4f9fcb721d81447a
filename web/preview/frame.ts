/** An invented organisation, for the tests and pictures of the pages. */
import type { Frame } from "../design/frame.ts";

type Language = Frame["language"];

export const frame = (language: Language, path = "/"): Frame => ({
  language,
  csrf: "k3J9f0Qx7Lw2Vb5NcT8rYg.mZ4pS6dHq1XoA7uEi0KtRw",
  assetBase: "/assets",
  path,
  site: "https://peygir.example",
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
  { onWeb = true, asksWho = false, mayHide = false, withoutIdentity = false } = {},
) => ({ ...choice(key, fa, en), sentence: both(saysFa, saysEn), onWeb, asksWho, mayHide, withoutIdentity });

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
    kind(
      "report-without-identity",
      "گزارش بدون نام",
      "Report without identity",
      "نام نمی‌دهم و منتظر نتیجه نیستم",
      "I give no name and do not wait for a result",
      { asksWho: true, withoutIdentity: true },
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
  handOffs: [
    {
      ...choice("trader", "درباره فروشنده یا شرکت", "About a seller or a company"),
      where: both("سامانه شکایت ۱۲۴", "124, complaints about traders"),
      text: both(
        "شکایت از فروشنده یا شرکت را ۱۲۴ می‌گیرد و بازرس می‌فرستد. نام و نشانی فروشنده و رسید خرید را آماده داشته باشید و شماره پرونده را نگه دارید.",
        "124 takes complaints about a seller or a company and sends an inspector. Have the address and your receipt at hand.",
      ),
      phone: "124",
    },
    {
      ...choice("other-body", "درباره کار دستگاه دیگری", "About the work of another body"),
      where: both("سامد، سامانه ارتباط مردم و دولت", "SAMAD, people and government"),
      text: both("سامد درخواست را به همان دستگاه می‌رساند.", "SAMAD passes it on to that body."),
      phone: "111",
      link: "https://www.111.ir",
    },
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

export const guidance = [
  {
    ...choice(
      "label",
      "کالا را گران‌تر از قیمت درج‌شده فروخته‌اند",
      "Sold for more than the price on the label",
    ),
    text: both(
      "رسید خرید را نگه دارید و از قیمت درج‌شده عکس بگیرید. ۱۲۴ همان روز بازرس می‌فرستد.",
      "Keep the receipt and take a photograph of the price on the label. 124 sends an inspector on the same day.",
    ),
    where: both("سامانه شکایت ۱۲۴", "124, complaints about traders"),
    phone: "124",
    link: "https://www.111.ir",
  },
  {
    ...choice("return", "کالا را تا چند روز می‌توان پس داد؟", "Until when can goods be returned?"),
    text: both("در خرید اینترنتی هفت روز کاری فرصت دارید.", "Seven working days, for purchases on line."),
  },
];

export const outcomes = [
  { ...choice("granted", "موافقت شد", "Granted"), refusal: false },
  { ...choice("explained", "توضیح داده شد", "Explained"), refusal: false },
  { ...choice("not-granted", "پس از بررسی موافقت نشد", "Not granted on the merits"), refusal: true },
];
