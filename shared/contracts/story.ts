/**
 * What the examples of the API are about: one request by an invented person, from registration to answer. The keys
 * are those of the demo organisation, the numbers are made up (the national code is a valid one that was generated).
 */
export const story = {
  code: "407155289363",
  kind: { key: "complaint", name: { fa: "شکایت", en: "Complaint" } },
  kindSentence: {
    fa: "از کاری یا تصمیمی شکایت دارم",
    en: "I complain about something that was done or decided",
  },
  subject: { key: "price", name: { fa: "قیمت", en: "Prices" } },
  province: { key: "tehran", name: { fa: "تهران", en: "Tehran" } },
  unit: { key: "price-control", name: { fa: "دفتر نظارت بر قیمت", en: "Price Control Office" } },
  otherUnit: { key: "inspection", name: { fa: "واحد بازرسی", en: "Inspection Office" } },
  outcome: { key: "granted", name: { fa: "موافقت شد", en: "Granted" } },
  rule: { key: "price", why: { fa: "موضوع قیمت است", en: "It is about prices" } },
  description:
    "روغن خوراکی را گران‌تر از قیمت روی بسته فروختند. رسید خرید را دارم. می‌خواهم بررسی کنید و نتیجه را به من بگویید.",
  fullName: "زهرا نمونه‌ای",
  nationalCode: "0043119077",
  mobile: "+989120000001",
  registeredAt: "2026-11-24T08:30:00.000Z",
  referredAt: "2026-11-24T08:30:01.000Z",
  seenAt: "2026-11-24T09:00:00.000Z",
  acceptedAt: "2026-11-24T09:05:00.000Z",
  draftedAt: "2026-11-24T10:00:00.000Z",
  challenge: "7f0b3c52-9d1e-8a64-b0c7-2e5d81f3a946",
  challengeExpiresAt: "2026-11-24T10:15:00.000Z",
  oneTimeCode: "482135",
  session: "eyJyZXF1ZXN0IjoiNDA3MTU1Mjg5MzYzIn0.dGhpcyBpcyBhbiBleGFtcGxl",
  sessionExpiresAt: "2026-11-24T10:45:00.000Z",
  expert: { username: "s.rahimi", name: { fa: "سارا رحیمی", en: "Sara Rahimi" } },
  head: { username: "m.karimi", name: { fa: "مهدی کریمی", en: "Mehdi Karimi" } },
  point: "قیمت فروش بیش از قیمت روی بسته بوده است.",
  answer: "فروشگاه بازدید شد و تفاوت قیمت تأیید شد؛ مبلغ اضافه به شما بازگردانده می‌شود.",
  reasoning: "بر پایه گزارش بازدید و رسید خرید، فروش بالاتر از قیمت درج‌شده تخلف گران‌فروشی است.",
  sentBackReason: "مهلت بازگرداندن مبلغ را هم بنویسید.",
} as const;
