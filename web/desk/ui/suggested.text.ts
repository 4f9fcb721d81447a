import { words } from "../../design/words.ts";

/** The texts of suggested kinds, subjects and units (R20). */
export const suggestedWords = words(
  {
    titles: {
      kind: "نوع پیشنهادی از روی متن متقاضی",
      subject: "موضوع پیشنهادی از روی متن متقاضی",
      unit: "واحد پیشنهادی از روی متن متقاضی",
    },
    about: (cases: string, day: string) =>
      `از ${cases} پرونده بسته‌شده سازمان تا ${day}. شاید درست نباشد؛ تصمیم با شماست.`,
    choose: "انتخاب",
    chooseOf: (name: string) => `انتخاب: ${name}`,
    bands: { strong: "نشانه‌های زیاد", fair: "نشانه‌های متوسط", weak: "نشانه‌های کم" },
    why: "واژه‌های متن:",
    record: (right: string, cases: string) =>
      `از ${cases} پرونده بعدی که نخستین پیشنهادشان همین بود، ${right} پرونده با همین بسته شد.`,
  },
  {
    titles: {
      kind: "Kind suggested from the applicant’s text",
      subject: "Subject suggested from the applicant’s text",
      unit: "Unit suggested from the applicant’s text",
    },
    about: (cases: string, day: string) =>
      `From ${cases} closed cases of the organisation up to ${day}. It may be wrong; the decision is yours.`,
    choose: "Choose",
    chooseOf: (name: string) => `Choose: ${name}`,
    bands: { strong: "Many signs", fair: "Some signs", weak: "Few signs" },
    why: "Words of the text:",
    record: (right: string, cases: string) =>
      `Of ${cases} later cases with this first suggestion, ${right} ended with it.`,
  },
);
