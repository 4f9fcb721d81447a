import { words } from "../design/words.ts";

/** The texts of the first page of `npm run preview`. */
export const contentsWords = words(
  {
    title: "نمونه صفحه‌ها",
    lead: "هر صفحه در هر حالت، با آدم‌های ساختگی. چیزی که اینجا می‌نویسید به جایی فرستاده نمی‌شود.",
    desk: "میز",
    parts: "اجزای میز",
    citizen: "صفحه‌های متقاضی",
    missing: "این نشانی نمونه‌ای ندارد",
    whyMissing: "پیوندها و فرم‌های نمونه‌ها به جایی نمی‌رسند. برگردید یا نمونه دیگری انتخاب کنید.",
    back: "همه نمونه‌ها",
  },
  {
    title: "Sample pages",
    lead: "Every page in every state, with invented people. The preview sends nothing that you write here.",
    desk: "The desk",
    parts: "Parts of the desk",
    citizen: "The citizens' pages",
    missing: "No sample has this address",
    whyMissing: "Links and forms of the samples lead nowhere. Go back, or choose another sample.",
    back: "All samples",
  },
);
