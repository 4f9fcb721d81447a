/** Invents applicants: each has a name, a valid national code and a mobile of a range that tests use. */

import { exampleNationalCode } from "../../shared/domain/people/national-code.ts";

export interface Person {
  readonly fullName: string;
  readonly nationalCode: string;
  /** Such as `09120001231`. The local check of a mobile's owner answers yes for every mobile that ends with 1. */
  readonly mobile: string;
  readonly landline: string;
}

const first = [
  ...["زهرا", "مریم", "فاطمه", "نرگس", "الهه", "شیرین", "پریسا", "مهسا", "سمیرا", "ناهید", "اعظم", "طاهره"],
  ...["لیلا", "نسترن", "هما", "گلناز", "رعنا", "معصومه", "آزاده", "ژیلا"],
  ...["علی", "رضا", "محمد", "حسین", "امیر", "کاوه", "بهرام", "یوسف", "سعید", "ناصر", "جواد", "پیمان"],
  ...["ایرج", "مجتبی", "فرشاد", "هادی", "صابر", "یاسر", "منوچهر", "اسماعیل"],
];

const last = [
  ...["نیک‌پیام", "سروستانی", "گلستان‌پور", "مهرآیین", "دشت‌آرا", "پرهیزی", "کوه‌بنانی", "نوروزپور", "آبیاری"],
  ...["سپیدار", "رودباری‌فر", "بیدختی‌پور", "صبوری‌فر", "نیکوکردار", "قلمزن", "زعفرانی‌نژاد", "خرمدشتی"],
  ...["باغ‌دوست", "مهتابی‌فر", "اخترشناس", "نم‌آبی", "دلیجانی‌پور", "کاشی‌گر", "پنبه‌زاری", "انارکی"],
  ...["بهارستانی", "پیروزان", "سنگ‌تراشان", "آینه‌ساز", "مشک‌آبادی‌فر", "دریاکنار", "گندم‌کار", "ارغوانی‌فر"],
];

/** Returns the person with this number, from 0. No two numbers share a name, a national code or a mobile. */
export function personOf(number: number): Person {
  // No full name repeats within 1,320 people: there are 40 first names and 33 last names, and no two of the numbers 40, 33
  // and 7 have a common divisor.
  const pair = (number * 7) % (first.length * last.length);
  return {
    fullName: `${first[pair % first.length]} ${last[pair % last.length]}`,
    nationalCode: exampleNationalCode(41_000_000 + number * 170_627),
    mobile: `0912${String(1_000 + number).padStart(6, "0")}1`,
    landline: `021${String(11_000_000 + number * 37)}`,
  };
}
