/** A complaint about a price, as an applicant would write it. */
export const longWords = {
  fa: "از فروشگاه محله روغن مایع ۸۱۰ گرمی را ۲۸۰ هزار تومان خریدم، در حالی که قیمت روی بطری ۲۱۵ هزار تومان است.\nفروشنده فاکتور نداد و گفت قیمت همین است.\nمی‌خواهم اضافه پول برگردانده شود و به این فروشگاه رسیدگی شود.",
  en: "I bought an 810 g bottle of oil for 280,000 tomans in the shop next door; the price on the bottle is 215,000.\nThe seller gave no invoice and said that this is the price.\nI want the difference back and the shop looked into.",
} as const;
