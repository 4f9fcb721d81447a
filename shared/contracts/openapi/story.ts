/**
 * The story that the API's examples tell: one request by an invented person, from registration to answer.
 * The keys of units, kinds and subjects are the demo organisation's. Numbers are invented; the national code
 * is generated and valid.
 */
export const story = {
  code: "407155289363",
  kind: { key: "complaint", name: { fa: "شکایت", en: "Complaint" } },
  kindSentence: { fa: "از کاری یا تصمیمی شکایت دارم", en: "I complain about an act or a decision" },
  reportKind: {
    key: "report-without-identity",
    name: { fa: "گزارش بدون نام", en: "Report without identity" },
  },
  handOff: {
    key: "trader",
    name: { fa: "درباره فروشنده یا شرکت", en: "About a seller or a company" },
    where: { fa: "سامانه شکایت ۱۲۴", en: "124, complaints about traders" },
    text: {
      fa: "شکایت از فروشنده یا شرکت را ۱۲۴ می‌گیرد و بازرس می‌فرستد.",
      en: "124 takes complaints about a seller or a company and sends an inspector.",
    },
    phone: "124",
  },
  guidance: {
    key: "price-on-label",
    name: { fa: "کالا را گران‌تر از قیمت درج‌شده فروخته‌اند", en: "Sold for more than the price on the label" },
    when: { subject: ["goods-price"] },
    text: { fa: "رسید خرید را نگه دارید.", en: "Keep the receipt." },
  },
  subject: { key: "goods-price", name: { fa: "گرانی یا قیمت نادرست کالا", en: "Price of goods" } },
  province: { key: "tehran", name: { fa: "تهران", en: "Tehran" } },
  unit: {
    key: "goods-inspection",
    name: { fa: "دفتر بازرسی کالا و کنترل قیمت", en: "Goods Inspection and Price Control" },
  },
  deskUnit: {
    key: "public-relations",
    name: { fa: "دفتر روابط عمومی و میز خدمت", en: "Public Relations and Service Desk" },
  },
  otherUnit: { key: "consumer-rights", name: { fa: "دفتر حقوق مصرف‌کنندگان", en: "Consumer Rights" } },
  outcome: { key: "granted", name: { fa: "موافقت و انجام شد", en: "Granted and done" } },
  rule: {
    key: "goods",
    why: {
      fa: "قیمت، سلامت، اصالت و مشخصات کالا با دفتر بازرسی کالا و کنترل قیمت است",
      en: "Price, safety, authenticity and labels of goods are for goods inspection",
    },
  },
  description:
    "روغن خوراکی را گران‌تر از قیمت روی بسته فروختند. رسید خرید را دارم. می‌خواهم بررسی کنید و نتیجه را به من بگویید.",
  fullName: "زهرا نمونه‌ای",
  nationalCode: "0043119077",
  mobile: "+989120000001",
  /**
   * The mobile of an invented person who sends only meaningless requests, and whose number is therefore
   * blocked.
   */
  blockedMobile: "+989120000009",
  partner: { key: "samad", name: { fa: "سامد", en: "SAMAD" } },
  partnersKey: "whsec_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
  /** The request's code in the partner's system, and its tracking code in Peygir. */
  externalCode: "SMD-1405-000123",
  partnersCode: "305188246179",
  registeredAt: "2026-11-24T08:30:00.000Z",
  /** The deadline: ten working days after registration, by the demo organisation's calendar. */
  due: "2026-12-08T20:30:00.000Z",
  referredAt: "2026-11-24T08:30:01.000Z",
  atTheDeskAt: "2026-11-24T08:45:00.000Z",
  passExpiresAt: "2026-11-24T08:55:00.000Z",
  seenAt: "2026-11-24T09:00:00.000Z",
  acceptedAt: "2026-11-24T09:05:00.000Z",
  draftedAt: "2026-11-24T10:00:00.000Z",
  challenge: "7f0b3c52-9d1e-8a64-b0c7-2e5d81f3a946",
  challengeExpiresAt: "2026-11-24T10:15:00.000Z",
  oneTimeCode: "482135",
  session: "eyJyZXF1ZXN0IjoiNDA3MTU1Mjg5MzYzIn0.dGhpcyBpcyBhbiBleGFtcGxl",
  sessionExpiresAt: "2026-11-24T10:45:00.000Z",
  /** An elderly person without a mobile, for whom a clerk registers a request (C6, C18). */
  elder: "رحیم نمونه‌ای",
  eldersCode: "0081027168",
  eldersRequest: "619304827517",
  elderWords: "سه بار آمده‌ام؛ هر بار می‌گویند نامه در دست بررسی است.",
  landline: "02112345678",
  pin: "604218",
  eldersSession: "eyJyZXF1ZXN0IjoiNjE5MzA0ODI3NTE3In0.ZXhhbXBsZQ",
  expert: { username: "a.mohammadi", name: { fa: "علی محمدی", en: "Ali Mohammadi" } },
  head: { username: "m.karimi", name: { fa: "مریم کریمی", en: "Maryam Karimi" } },
  otherHead: { username: "e.hosseini", name: { fa: "اکرم حسینی", en: "Akram Hosseini" } },
  clerk: { username: "z.hashemi", name: { fa: "زیبا هاشمی", en: "Ziba Hashemi" } },
  administrator: { username: "v.sadeghi", name: { fa: "وحید صادقی", en: "Vahid Sadeghi" } },
  auditor: { username: "r.aslani", name: { fa: "رضا اصلانی", en: "Reza Aslani" } },
  inspector: { username: "d.yeganeh", name: { fa: "داریوش یگانه", en: "Dariush Yeganeh" } },
  pass: "eyJwZXJzb24iOiJleGFtcGxlIn0.ZXhhbXBsZQ",
  point: "قیمت فروش بیش از قیمت روی بسته بوده است.",
  answer: "فروشگاه بازدید شد و تفاوت قیمت تأیید شد؛ مبلغ اضافه به شما بازگردانده می‌شود.",
  reasoning: "بر پایه گزارش بازدید و رسید خرید، فروش بالاتر از قیمت درج‌شده تخلف گران‌فروشی است.",
  sentBackReason: "مهلت بازگرداندن مبلغ را هم بنویسید.",
} as const;
