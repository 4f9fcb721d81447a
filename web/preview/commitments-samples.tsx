/** Samples of the page of public commitments (I6). */

import { CommitmentsPage, type CommitmentsProps } from "../citizen/commitments.tsx";
import type { Language } from "../design/words.ts";
import { frame } from "./frame.ts";
import type { Sample } from "./sample.ts";

const both = (fa: string, en: string) => ({ fa, en });
const goods = { key: "goods", name: both("دفتر نظارت بر کالاهای خوراکی", "Food Goods Office") };
const legal = { key: "legal", name: both("دفتر حقوقی و امور مجلس", "Legal Office") };

const items: CommitmentsProps["items"] = [
  {
    ...{ id: "0000000000000001", unit: goods, due: "2026-12-20", state: "open" },
    wording: "قیمت کالاهای اساسی تا پایان آذر در ورودی همه فروشگاه‌های بزرگ شهر نصب می‌شود.",
  },
  {
    ...{ id: "0000000000000002", unit: legal, due: "2026-11-20", state: "late" },
    wording: "آیین‌نامه بازگرداندن پول کالای معیوب بازنویسی و در سایت سازمان منتشر می‌شود.",
  },
  {
    ...{ id: "0000000000000003", unit: goods, due: "2026-11-10", state: "kept", keptOn: "2026-11-08" },
    wording: "A list of the licensed repair shops is put up in every office.",
  },
  {
    ...{ id: "0000000000000004", due: "2026-11-01", state: "kept", keptOn: "2026-11-05" },
    wording: "برای کسانی که با ویلچر می‌آیند در ورودی ساختمان سطح شیب‌دار ساخته می‌شود.",
  },
];

const page = (language: Language, more: Partial<CommitmentsProps>) => (
  <CommitmentsPage
    {...frame(language, "/commitments")}
    {...{ year: 1405, units: [goods, legal], chosen: {}, items, years: {}, pages: {} }}
    counts={{ open: 1, late: 1, kept: 2 }}
    {...more}
  />
);

const [before, after] = ["/commitments?year=1404", "/commitments?year=1406"];

export const commitmentsSamples = (language: Language): readonly Sample[] => [
  { name: "commitments", page: page(language, { years: { before, after } }) },
  {
    name: "commitments-of-unit",
    page: page(language, {
      ...{ chosen: { year: 1405, unit: "goods", state: "open" }, items: items.slice(0, 1), more: true },
      counts: { open: 1, late: 0, kept: 1 },
      pages: { before: "/commitments?unit=goods", next: "/commitments?unit=goods&page=3" },
    }),
  },
  {
    name: "commitments-none",
    page: page(language, { items: [], units: [], counts: { open: 0, late: 0, kept: 0 } }),
  },
];
