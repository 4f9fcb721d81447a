import { matchName } from "../../../../../shared/contracts/staff/casework.ts";
import { words } from "../../../../design/words.ts";
import { typed } from "../../../app/steps/desk-step.ts";
import { caseStep } from "./case-step.ts";

interface MatchWords {
  /** The key of a candidate (`who.ts`), or another answer: several or other people, nobody of the staff, unknown. */
  readonly means: string;
  /** The chosen people as keys of `who.ts`, when the answer is `others`. */
  readonly others: readonly string[];
  readonly reason: string;
}

const nothing: MatchWords = { means: "", others: [], reason: "" };

/** R2: decides whom the applicant means by the written name of the accused. */
export const matchNameStep = caseStep({
  operation: matchName,
  fact: "name-matched",
  letter: "M",
  rank: 5,
  typed: typed(nothing, ({ reason }) => [reason]),
  words: words(
    {
      name: "تطبیق نام مورد شکایت",
      who: (written: string) => `منظور متقاضی از «${written}» کیست؟`,
      whoUnnamed: "منظور متقاضی کیست؟",
      others: "چند نفر، یا همکار دیگری",
      people: "همکاران مورد شکایت",
      nobody: "هیچ‌یک از همکاران سازمان نیست",
      unknown: "معلوم نیست؛ هر کس که نامش شبیه است مورد شکایت می‌ماند",
      submit: "ثبت تصمیم و ارجاع پرونده",
      done: "تصمیم درباره نام ثبت شد.",
      lost: "این پرونده دیگر نزد شما نیست: با تصمیمی که ثبت کردید تعارض منافع دارید.",
      moved: (unit: string) => `تصمیم درباره نام ثبت شد و پرونده به «${unit}» رفت.`,
      happened: (name: string) => `${name} نام مورد شکایت را تطبیق داد`,
    },
    {
      name: "Match the accused’s name",
      who: (written: string) => `Who is meant by “${written}”?`,
      whoUnnamed: "Who is meant?",
      others: "Several people, or another colleague",
      people: "Accused colleagues",
      nobody: "No member of staff",
      unknown: "Unknown; everyone with a similar name stays accused",
      submit: "Record and refer the case",
      done: "The decision about the name was recorded.",
      lost: "This case is no longer with you: your decision put you in conflict of interest with it.",
      moved: (unit: string) => `The decision was recorded, and the case went to “${unit}”.`,
      happened: (name: string) => `${name} matched the accused’s name`,
    },
  ),
});
