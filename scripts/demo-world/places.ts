/** The places that requests come from: towns of each province, and street names that exist in many towns. */

import type { Random } from "../../test/simulation/core/random.ts";

/** The provinces with their towns; the greater the weight, the more requests come from a province. */
const provinces: readonly {
  readonly key: string;
  readonly weight: number;
  readonly towns: readonly string[];
}[] = [
  { key: "tehran", weight: 16, towns: ["تهران", "تهران", "تهران", "شهر ری", "ورامین", "اسلام‌شهر"] },
  { key: "isfahan", weight: 5, towns: ["اصفهان", "کاشان", "شاهین‌شهر"] },
  { key: "fars", weight: 4, towns: ["شیراز", "مرودشت", "جهرم"] },
  { key: "khorasan-razavi", weight: 4, towns: ["مشهد", "نیشابور", "سبزوار"] },
  { key: "east-azerbaijan", weight: 3, towns: ["تبریز", "مراغه"] },
  { key: "khuzestan", weight: 3, towns: ["اهواز", "دزفول", "آبادان"] },
  { key: "alborz", weight: 3, towns: ["کرج", "هشتگرد"] },
  { key: "mazandaran", weight: 2, towns: ["ساری", "بابل"] },
  { key: "gilan", weight: 2, towns: ["رشت", "لاهیجان"] },
  { key: "kerman", weight: 2, towns: ["کرمان", "رفسنجان"] },
  { key: "kermanshah", weight: 1, towns: ["کرمانشاه"] },
  { key: "hamadan", weight: 1, towns: ["همدان"] },
  { key: "yazd", weight: 1, towns: ["یزد"] },
  { key: "qom", weight: 1, towns: ["قم"] },
  { key: "kurdistan", weight: 1, towns: ["سنندج", "سقز"] },
  { key: "hormozgan", weight: 1, towns: ["بندرعباس"] },
  { key: "sistan-baluchestan", weight: 1, towns: ["زاهدان"] },
  { key: "ilam", weight: 1, towns: ["ایلام"] },
];

const streets = [
  ...["خیابان سعدی", "خیابان حافظ", "بلوار کشاورز", "خیابان فردوسی", "میدان ساعت", "خیابان باغ ملی"],
  ...["بلوار شهید چمران", "خیابان مولوی", "خیابان دانشگاه", "میدان شهرداری", "بازار قدیم", "بلوار معلم"],
];

const list = provinces.flatMap((province) => Array.from({ length: province.weight }, () => province));

export interface Where {
  /** The key of a province of the demo organisation. */
  readonly province: string;
  readonly town: string;
  /** A street with its town, such as «خیابان سعدی شیراز». */
  readonly place: string;
}

/**
 * Chooses a place.
 * @param province the key of the province that the place must be in; any province when absent
 */
export function whereOf(random: Random, province?: string): Where {
  const { key, towns } = provinces.find((one) => one.key === province) ?? random.pick(list);
  const town = random.pick(towns);
  return { province: key, town, place: `${random.pick(streets)} ${town}` };
}
