import { nameParties } from "../../../../../shared/contracts/staff/casework.ts";
import { words } from "../../../../design/words.ts";
import { typed } from "../../../app/steps/desk-step.ts";
import { caseStep } from "./case-step.ts";

interface PartiesWords {
  /** Whether somebody has chosen here: else those who are named already are shown. */
  readonly touched: boolean;
  /** Keys of `who.ts`. */
  readonly chosen: readonly string[];
  readonly reason: string;
}

const noParties: PartiesWords = { touched: false, chosen: [], reason: "" };

/** R2: all who are complained of, with how that is known. */
export const namePartiesStep = caseStep({
  operation: nameParties,
  fact: "parties-named",
  letter: "P",
  rank: 160,
  beside: true,
  typed: typed(noParties, ({ reason }) => [reason]),
  words: words(
    {
      name: "مورد شکایت",
      title: "مورد شکایت",
      who: "واحد یا شخص مورد شکایت",
      whoHint: "چند حرف از نام را بنویسید. همه کسانی را که متقاضی از آن‌ها شکایت دارد انتخاب کنید.",
      stays: "برداشتن نامی که ثبت شده با بازرس است.",
      submit: "ثبت مورد شکایت",
      done: "مورد شکایت ثبت شد.",
      lost: "این پرونده دیگر نزد شما نیست: مورد شکایت ثبت شد و شما با آن تعارض منافع دارید.",
      moved: (unit: string) => `مورد شکایت ثبت شد. به دلیل تعارض منافع، پرونده به «${unit}» رفت.`,
      happened: (name: string) => `${name} مورد شکایت را ثبت کرد`,
    },
    {
      name: "Complained of",
      title: "Complained of",
      who: "Unit or person complained of",
      whoHint: "Type some letters of the name. Choose all whom the applicant complains of.",
      stays: "Only an inspector leaves out somebody who is named.",
      submit: "Say who is complained of",
      done: "It is noted who is complained of.",
      lost: "This case is no longer with you: it is noted who is complained of, and by that you are in conflict with it.",
      moved: (unit: string) => `Noted. For a conflict of interest the case went to “${unit}”.`,
      happened: (name: string) => `${name} said who is complained of`,
    },
  ),
});
