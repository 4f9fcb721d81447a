import { words } from "../../../design/words.ts";

/** The ways to say who somebody is, in the order people have them at hand (C13). */
export const identityTypes = ["national-code", "foreigner-code", "legal-id", "passport"] as const;
export type IdentityType = (typeof identityTypes)[number];

export const identityWords = words(
  {
    type: "نوع شناسه هویتی",
    number: "شماره شناسه هویتی",
    hint: "با رقم فارسی یا لاتین؛ فاصله و خط تیره مهم نیست",
    types: {
      "national-code": "کد ملی",
      "foreigner-code": "کد فراگیر اتباع",
      "legal-id": "شناسه ملی (شرکت‌ها)",
      passport: "گذرنامه",
    },
  },
  {
    type: "Type of identity",
    number: "Identity number",
    hint: "Digits of any kind, with or without spaces and dashes",
    types: {
      "national-code": "National code",
      "foreigner-code": "Foreigner’s code",
      "legal-id": "Legal ID (companies)",
      passport: "Passport",
    },
  },
);
