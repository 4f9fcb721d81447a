import { orderRemedy } from "../../../../../shared/contracts/staff/casework.ts";
import { words } from "../../../../design/words.ts";
import { caseStep } from "./case-step.ts";
import { toAccused } from "./parts/accused-words.ts";

/** R2: inspection orders a remedy, which is followed up as a commitment (R11). */
export const orderRemedyStep = caseStep({
  operation: orderRemedy,
  fact: "ordered",
  letter: "O",
  rank: 100,
  typed: toAccused,
  words: words(
    {
      name: "دستور رفع مشکل",
      hint: "کسی که باید جبران کند این نوشته و مهلت آن را در «تعهدها» می‌بیند؛ اگر مورد شکایت باشد، چیز دیگری از پرونده را نمی‌بیند.",
      who: "چه کسی جبران می‌کند",
      whoHint: "چند حرف از نام را بنویسید.",
      summary: "خلاصه به قلم بازرسی",
      summaryHint: "طوری بنویسید که متقاضی شناخته نشود.",
      wanted: "چه باید بکند",
      due: "آخرین روز",
      time: "تا چه ساعتی",
      timeHint: "به ساعت تهران، مانند ۱۱:۰۰.",
      ofEmergency: (due: string) => `این فوریت باید تا ${due} پاسخ بگیرد.`,
      submit: "ثبت دستور",
      done: "دستور رفع مشکل ثبت شد و مانند تعهد پیگیری می‌شود.",
      happened: (name: string) => `${name} دستور رفع مشکل داد`,
    },
    {
      name: "Order a remedy",
      hint: "The person or unit responsible sees this text and the due date among their commitments; if they are the accused, they see nothing else of the case.",
      who: "Responsible",
      whoHint: "Type a few letters of the name.",
      summary: "Inspection’s own summary",
      summaryHint: "Write it so that the applicant cannot be recognised.",
      wanted: "Remedy",
      due: "Last day",
      time: "Time",
      timeHint: "Tehran time, such as 11:00.",
      ofEmergency: (due: string) => `This emergency is due by ${due}.`,
      submit: "Order the remedy",
      done: "The remedy was ordered and is followed up as a commitment.",
      happened: (name: string) => `${name} ordered a remedy`,
    },
  ),
});
