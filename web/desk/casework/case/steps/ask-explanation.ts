import { askExplanation } from "../../../../../shared/contracts/staff/casework.ts";
import { words } from "../../../../design/words.ts";
import { caseStep } from "./case-step.ts";
import { toAccused } from "./parts/accused-words.ts";

/** R2: asks the accused for an explanation. */
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
      name: "Ask for an explanation",
      hint: "The accused sees this text and the due date, and nothing else of the case: no code, no applicant, none of the applicant’s words.",
      who: "Explanation from",
      whoHint: "An accused unit or person.",
      summary: "Inspection’s own summary",
      summaryHint: "Write it so that the applicant cannot be recognised.",
      wanted: "Question to the accused",
      due: "Last day to explain",
      time: "Time",
      timeHint: "Tehran time, such as 11:00.",
      ofEmergency: (due: string) => `This emergency is due by ${due}.`,
      submit: "Send to the accused",
      done: "Request sent; the explanation will appear in this case.",
      happened: (name: string) => `${name} asked the accused to explain`,
    },
  ),
});
