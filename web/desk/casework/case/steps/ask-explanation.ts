import { askExplanation } from "../../../../../shared/contracts/staff/casework.ts";
import { words } from "../../../../design/words.ts";
import { caseStep } from "./case-step.ts";
import { toAccused } from "./parts/accused-words.ts";

/** R2: asks somebody complained of for an explanation. */
export const askExplanationStep = caseStep({
  operation: askExplanation,
  fact: "explanation-asked",
  letter: "W",
  rank: 90,
  typed: toAccused,
  words: words(
    {
      name: "درخواست توضیح",
      hint: "مورد شکایت فقط همین نوشته و مهلت آن را می‌بیند و هیچ چیز دیگری از پرونده را نمی‌بیند: نه کد، نه نام متقاضی، نه نوشته او.",
      who: "از چه کسی توضیح می‌خواهید",
      whoHint: "واحد یا شخصی که مورد شکایت است.",
      summary: "خلاصه به قلم بازرسی",
      summaryHint: "طوری بنویسید که متقاضی شناخته نشود.",
      wanted: "چه توضیحی می‌خواهید",
      due: "آخرین روز توضیح",
      time: "تا چه ساعتی",
      timeHint: "به ساعت تهران، مانند ۱۱:۰۰.",
      ofEmergency: (due: string) => `این فوریت باید تا ${due} پاسخ بگیرد.`,
      submit: "فرستادن برای مورد شکایت",
      done: "توضیح خواسته شد؛ پاسخ آن در همین پرونده می‌آید.",
      happened: (name: string) => `${name} از مورد شکایت توضیح خواست`,
    },
    {
      name: "Ask to explain",
      hint: "Whoever is complained of sees these words and the day, and nothing else of the case: no code, no applicant, none of their words.",
      who: "Who shall explain",
      whoHint: "A unit or person complained of.",
      summary: "Inspection’s own summary",
      summaryHint: "Write it so that the applicant is not recognised.",
      wanted: "What they shall explain",
      due: "Last day to explain",
      time: "Until which hour",
      timeHint: "On Tehran’s clocks, such as 11:00.",
      ofEmergency: (due: string) => `This emergency is to be answered by ${due}.`,
      submit: "Send to who is complained of",
      done: "They were asked; what they explain comes to this case.",
      happened: (name: string) => `${name} asked somebody complained of to explain`,
    },
  ),
});
