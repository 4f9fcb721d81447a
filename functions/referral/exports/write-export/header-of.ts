import type { Language } from "../../../../shared/contracts/fields/language.ts";
import { ageNames, counted } from "../../../../shared/contracts/staff/figures.ts";
import { figuresWords } from "../../../../web/desk/oversight/figures/figures.text.ts";
import type { Exported } from "../../journals/journal-exports.ts";
import { exportWords } from "./export.text.ts";

export function headerOf(of: Exported["of"], language: Language): readonly string[] {
  const text = exportWords[language];
  if (of === "cases") return Object.values(text.cases);
  const { unit, channel, month, counts, ages, late, open } = figuresWords[language];
  return [
    ...[unit, channel, month],
    ...counted.map((name) => counts[name]),
    open,
    ...ageNames.map((name) => text.waiting(ages[name])),
    late,
  ];
}
