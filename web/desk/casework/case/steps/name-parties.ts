import { nameParties } from "../../../../../shared/contracts/staff/casework.ts";
import { words } from "../../../../design/words.ts";
import { typed } from "../../../app/steps/desk-step.ts";
import { caseStep } from "./case-step.ts";

interface PartiesWords {
  /** Whether the user has changed the choice in this form. Until then, the form shows the accused already named. */
  readonly touched: boolean;
  /** The chosen units and people, as keys of `who.ts`. */
  readonly chosen: readonly string[];
  readonly reason: string;
}

const noParties: PartiesWords = { touched: false, chosen: [], reason: "" };

/** R2: names all the accused, with the reason. */
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
      guardians:
        "اگر با این نام، بازرس، ممیز یا رئیس سازمان دیگر نتواند پرونده را ببیند، پرونده همان لحظه به مرجع بیرونی می‌رود. با برداشتن یک نام نادرست، پرونده به واحدی که آن را از دست داده بود برمی‌گردد.",
      stays: "برداشتن نامی که ثبت شده با بازرس یا مرجع بیرونی است.",
      submit: "ثبت مورد شکایت",
      done: "مورد شکایت ثبت شد.",
      lost: "این پرونده دیگر نزد شما نیست: مورد شکایت ثبت شد و شما با آن تعارض منافع دارید.",
      moved: (unit: string) => `مورد شکایت ثبت شد. به دلیل تعارض منافع، پرونده به «${unit}» رفت.`,
      happened: (name: string) => `${name} مورد شکایت را ثبت کرد`,
    },
    {
      name: "The accused",
      title: "The accused",
      who: "Accused units and people",
      whoHint:
        "Type some letters of the name. Choose every unit and person that the applicant complains about.",
      guardians:
        "If an inspector, an auditor or the head of the organisation could then no longer see the case, it goes to the outside authority at once. When a wrong name is removed, the case goes back to the unit that had lost it.",
      stays: "Only an inspector or the outside authority can remove a name.",
      submit: "Record the accused",
      done: "The accused were recorded.",
      lost: "This case is no longer with you: the accused you recorded put you in conflict of interest with it.",
      moved: (unit: string) => `Recorded. Because of a conflict of interest the case went to “${unit}”.`,
      happened: (name: string) => `${name} named the accused`,
    },
  ),
});
