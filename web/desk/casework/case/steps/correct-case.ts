import { correctCase } from "../../../../../shared/contracts/staff/casework.ts";
import { words } from "../../../../design/words.ts";
import { typed } from "../../../app/steps/desk-step.ts";
import { caseStep } from "./case-step.ts";

/** D4: corrects the kind and subject of the case. */
export const correctCaseStep = caseStep({
  operation: correctCase,
  fact: "corrected",
  letter: "T",
  rank: 170,
  beside: true,
  /** Kind and subject are keys of the directory; empty means unchanged. */
  typed: typed({ kind: "", subject: "", reason: "" }, ({ reason }) => [reason]),
  words: words(
    {
      name: "اصلاح نوع و موضوع",
      title: "اصلاح نوع و موضوع",
      kind: "نوع درخواست",
      hint: "زمان گذشته و توقف‌ها سر جای خود می‌ماند و مهلت با نوع تازه حساب می‌شود. متقاضی نوع، موضوع و مهلت تازه را می‌بیند.",
      subject: "موضوع",
      submit: "ثبت اصلاح",
      done: "نوع و موضوع اصلاح شد.",
      lost: "این پرونده دیگر نزد شما نیست: اصلاح ثبت شد و شما با آن تعارض منافع دارید.",
      moved: (unit: string) => `اصلاح شد. به دلیل تعارض منافع، پرونده به «${unit}» رفت.`,
      happened: (name: string) => `${name} نوع و موضوع را اصلاح کرد`,
    },
    {
      name: "Correct kind and subject",
      title: "Correct kind and subject",
      kind: "Kind of request",
      hint: "Time used and pauses stay; the deadline is recounted for the new kind. The applicant sees the corrected kind, subject and deadline.",
      subject: "Subject",
      submit: "Correct",
      done: "Kind and subject were corrected.",
      lost: "This case is no longer with you: the correction puts you in conflict of interest with it.",
      moved: (unit: string) => `Corrected. Because of a conflict of interest the case went to “${unit}”.`,
      happened: (name: string) => `${name} corrected kind and subject`,
    },
  ),
});
