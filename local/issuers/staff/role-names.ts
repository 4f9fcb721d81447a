/** The names of the roles in the organisation's files, in Persian and English. */
const roleNames: Readonly<Record<string, Readonly<Record<"fa" | "en", string>>>> = {
  administrator: { fa: "مدیر سامانه", en: "administrator" },
  auditor: { fa: "ممیز", en: "auditor" },
  clerk: { fa: "کارشناس میز خدمت", en: "clerk" },
  coordinator: { fa: "هماهنگ‌کننده ملاقات", en: "meeting coordinator" },
  expert: { fa: "کارشناس رسیدگی", en: "expert" },
  head: { fa: "مدیر واحد", en: "unit head" },
  inspector: { fa: "بازرس", en: "inspector" },
  "phone-operator": { fa: "کارشناس پاسخگویی تلفنی", en: "phone operator" },
};

const comma = { fa: "، ", en: ", " };

/** Returns the names of all roles of an account, in one line. */
export const rolesInWords = (roles: readonly string[], language: "fa" | "en"): string =>
  roles.map((role) => roleNames[role]?.[language] ?? role).join(comma[language]);
