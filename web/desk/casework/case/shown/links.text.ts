import { words } from "../../../../design/words.ts";

/** The texts of links between cases about the same matter (R14). */
export const linkWords = words(
  {
    title: "پیوند به درخواست مشابه",
    about:
      "پیوند هیچ پرونده‌ای را نمی‌بندد؛ به هر متقاضی، بدون نام و کد دیگری، گفته می‌شود که درخواستش با درخواست مشابهی پیوند خورده است.",
    add: "پیوند دادن",
    addOf: (code: string) => `پیوند دادن: ${code}`,
    code: "کد رهگیری پرونده دیگر",
    reason: "چرا موضوع هر دو یکی است",
    reasonHint: "نام و شماره متقاضیان را ننویسید.",
    submit: "پیوند دادن",
    done: "پیوند داده شد و به هر دو متقاضی گفته می‌شود.",
    undo: "برداشتن پیوند",
    undoOf: (code: string) => `برداشتن پیوند با ${code}`,
    why: "چرا برداشته می‌شود",
    undone: "پیوند برداشته شد و به هر دو متقاضی گفته می‌شود.",
    by: (name: string) => `توسط ${name}`,
    registered: "ثبت",
    open: "باز کردن پرونده",
    similar: "درخواست‌های مشابه",
    similarAbout:
      "از ۹۰ روز گذشته؛ شاید درباره همین موضوع باشند. اگر چنین است، با کد رهگیری پیوند دهید یا در پاسخ از درخواست پیشین نام ببرید. خودبه‌خود کاری انجام نمی‌شود.",
    whyAlike: { "same-applicant": "همین متقاضی", "similar-text": "متن مشابه" },
  },
  {
    title: "Linked cases",
    about:
      "A link closes no case. Each applicant is told that their request was linked with a similar one, without the other’s name or code.",
    add: "Link with a case",
    addOf: (code: string) => `Link with a case: ${code}`,
    code: "Tracking code of the other case",
    reason: "Reason why it is the same matter",
    reasonHint: "Do not write names or numbers of applicants.",
    submit: "Link the cases",
    done: "The cases are linked, and both applicants are told.",
    undo: "Remove the link",
    undoOf: (code: string) => `Remove the link with ${code}`,
    why: "Reason for removing the link",
    undone: "The link was removed, and both applicants are told.",
    by: (name: string) => `by ${name}`,
    registered: "Registered",
    open: "Open case",
    similar: "Similar requests",
    similarAbout:
      "Requests from the last 90 days that may be about the same matter. If so, link them by the tracking code, or name the earlier request in the answer. Nothing is linked automatically.",
    whyAlike: { "same-applicant": "Same applicant", "similar-text": "Similar text" },
  },
);
