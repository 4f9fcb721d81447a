/**
 * The words that people write around a person's name, and the phrases that say that they do not know the name (R2).
 * All are written as a person types them; `written-name.ts` normalises them. Browser-safe.
 */

/** Titles before and after names. */
export const titles =
  "آقا آقای آقایان خانم خانوم خانمها ها سرکار سرکارخانم جناب جنابعالی حضرت حضرتعالی عالیجناب دکتر مهندس استاد پروفسور " +
  "حاج حاجی حاجیه حاجآقا حاجخانم کربلایی مشهدی سید سیده سادات میر شیخ حجت‌الاسلام مرحوم برادر خواهر همکار محترم گرامی " +
  "سرهنگ سرگرد سروان سردار دوشیزه بانو " +
  "mr mrs ms miss mx dr doctor eng engineer prof professor sir madam lady " +
  "agha aghaye aqa aqaye khanom khanoom khanum mohandes doktor haj haji seyed seyyed sayed sayyed sayyid";

/** Posts, with which people name a colleague beside the name, or instead of it. */
export const posts =
  "کارشناس کارشناسان مسئول مسوول متصدی کارمند کارمندان کارمندتان همکارتان همکارتون منشی دفتردار پرسنل مامور بازرس بازرسان ناظر حسابدار " +
  "قائم مقام معاون معاونت مشاور ارشد کل عامل اپراتور اجرایی فنی اداری " +
  "expert officer clerk employee staff deputy secretary operator senior colleague inspector";

/** Posts of the person who leads a unit. */
export const headPosts =
  "رئیس ریاست ریس مدیر مدیریت مدیرکل مدیرعامل سرپرست head boss manager director chief supervisor";

/** Words that join a name to a post or a place. */
export const fillers =
  "از در به بر که است هست بود بودند نام بنام نامی اسم به‌اسم فامیل فامیلی خانوادگی کد شماره پرسنلی اداره واحد بخش قسمت دفتر سازمان " +
  "شعبه باجه طبقه اتاق پشت میز همان همین این آن شخص فرد یک نفر the of in at a named called name unit office department";

/** Phrases that stand for no name. Each is the whole text, apart from spaces and punctuation. */
export const noNamePhrases: readonly string[] = [
  ...[
    "نمی‌دانم",
    "نمیدونم",
    "نمی دانم کیست",
    "نمی‌دانم چه کسی",
    "نمی‌شناسم",
    "نمی‌شناسمش",
    "اطلاع ندارم",
    "خبر ندارم",
  ],
  ...[
    "نامش را نمی‌دانم",
    "نام او را نمی‌دانم",
    "اسمش را نمی‌دانم",
    "اسمشو نمیدونم",
    "نام را نمی‌دانم",
    "نامشان را نمی‌دانم",
  ],
  ...[
    "نامعلوم",
    "نا معلوم",
    "معلوم نیست",
    "نامشخص",
    "نا مشخص",
    "مشخص نیست",
    "ناشناس",
    "ناشناخته",
    "شخص خاصی نیست",
    "فرد خاصی نیست",
  ],
  ...["هیچ کس", "هیچ‌کدام", "هیچکدام", "هیچ", "ندارد", "ندارم", "کسی نیست", "بدون نام", "بی‌نام", "خالی"],
  ...[
    "unknown",
    "not known",
    "unknown person",
    "i don't know",
    "dont know",
    "i do not know",
    "do not know",
    "no idea",
  ],
  ...["none", "no one", "nobody", "no name", "n/a", "na", "nil", "not applicable", "anonymous"],
];
