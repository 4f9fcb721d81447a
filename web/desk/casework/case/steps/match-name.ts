import { matchName } from "../../../../../shared/contracts/staff/casework.ts";
import { words } from "../../../../design/words.ts";
import { typed } from "../../../app/steps/desk-step.ts";
import { caseStep } from "./case-step.ts";

interface MatchWords {
  /** `person:<username>` for a single candidate; `others`, `nobody` or `unknown`; empty before the first choice. */
  readonly choice: string;
  /** The chosen people, as keys of `who.ts`; for the choice `others`. */
  readonly people: readonly string[];
  /** The chosen unit; empty for the unit of the routing rules. For the choice `unknown`. */
  readonly unit: string;
  readonly reason: string;
}

const empty: MatchWords = { choice: "", people: [], unit: "", reason: "" };

/** R2: decides whom the applicant means by the written name of the accused. */
export const matchNameStep = caseStep({
  operation: matchName,
  fact: "name-matched",
  letter: "C",
  rank: 5,
  typed: typed(empty, ({ reason }) => [reason]),
  words: words(
    {
      name: "تطبیق نام",
      means: "منظور متقاضی",
      others: "چند نفر، یا کس دیگری از کارکنان",
      nobody: "هیچ‌یک از کارکنان ما",
      unknown: "معلوم نمی‌شود",
      people: "کارکنان مورد شکایت",
      peopleHint: "چند حرف از نام را بنویسید. همه کسانی را که متقاضی می‌گوید انتخاب کنید.",
      unit: "پرونده به واحد",
      unitHint: "همه کسانی که نامشان شبیه است مورد شکایت می‌مانند و پرونده به واحد آن‌ها نمی‌رود.",
      byRule: "واحدی که قاعده ارجاع می‌گوید",
      reason: "دلیل",
      reasonHint: "از کجا دانستید؟ مثلاً متقاضی تلفنی گفت.",
      submit: "ثبت و فرستادن پرونده",
      done: "نام تطبیق شد.",
      moved: (unit: string) => `نام تطبیق شد. پرونده به «${unit}» رفت.`,
      lost: "این پرونده دیگر نزد شما نیست: نام تطبیق شد و شما با مورد شکایت تعارض منافع دارید.",
      happened: (name: string) => `${name} مشخص کرد متقاضی از چه کسی شکایت دارد`,
    },
    {
      name: "Match the name",
      means: "The applicant means",
      others: "Several, or another member of staff",
      nobody: "None of our staff",
      unknown: "It cannot be found out",
      people: "The accused members of staff",
      peopleHint: "Type some letters of the name. Choose every person whom the applicant means.",
      unit: "The case goes to",
      unitHint: "Everybody with a similar name stays accused, and the case does not go to their unit.",
      byRule: "The unit that the routing rules name",
      reason: "Reason",
      reasonHint: "How do you know? For example: the applicant said so on the telephone.",
      submit: "Record and send the case",
      done: "The name is matched.",
      moved: (unit: string) => `The name is matched. The case went to “${unit}”.`,
      lost: "This case is no longer with you: the name is matched, and you are in conflict of interest with the accused.",
      happened: (name: string) => `${name} decided whom the applicant accuses`,
    },
  ),
});

type Means = { people: string[] } | { nobody: true } | { unknown: true; unit?: string };

/** The typed choice as the operation takes it. */
export function meansOf({ choice, people, unit }: MatchWords): Means {
  if (choice === "nobody") return { nobody: true };
  if (choice === "unknown") return { unknown: true, ...(unit !== "" && { unit }) };
  const chosen = choice === "others" ? people : [choice];
  return { people: chosen.flatMap((key) => (key.startsWith("person:") ? [key.slice(7)] : [])) };
}
