import type * as z from "zod/mini";
import type { Answer } from "../../../../shared/contracts/fields/answer.ts";
import type { resultFields } from "../../../../shared/contracts/fields/result-fields.ts";
import type { ResultField } from "../../../../shared/contracts/words/result-words.ts";
import { partnerIn } from "../../../../shared/directory/lookups.ts";
import { fieldsOf } from "../../../../shared/directory/partner-fields.ts";
import { dayNumber } from "../../../../shared/domain/time/days.ts";
import { formatNumeric, solarHijriOf } from "../../../../shared/domain/time/solar-hijri.ts";
import { tehranDay } from "../../../../shared/domain/time/tehran-time.ts";
import { readAnswer } from "../../access/words.ts";
import type { CaseState } from "../../case/case-state.ts";
import { holder } from "../../case/core.ts";
import type { Result } from "../../case/results.ts";
import type { Reading } from "../read-case/reading.ts";

/** The status texts, as the applicant's timeline shows them. */
const statuses: Readonly<Record<Result["what"], string>> = {
  answered: "پاسخ داده شد",
  final: "نتیجه نهایی اعلام شد",
  withdrawn: "با انصراف متقاضی بسته شد",
};

/**
 * The newest result as the fields of the partner's form, in the form's order and with its names (C8). The values are
 * Persian, because the partners' systems are. Digits are Latin, because clerks copy them.
 */
export async function fieldsOfResult(
  { documents, names, snapshot }: Pick<Reading, "documents" | "names" | "snapshot">,
  code: string,
  state: CaseState,
): Promise<z.output<typeof resultFields>> {
  const { request, results = [] } = state;
  const last = results.at(-1);
  if (!request?.external || !last) return [];
  const { partner, code: external } = request.external;
  const answer = await readAnswer(documents, last.answer);
  const values: Readonly<Record<ResultField, string>> = {
    "external-code": external,
    "tracking-code": code,
    status: statuses[last.what],
    outcome: last.outcome === undefined ? "" : names.outcome(last.outcome).name.fa,
    answer: answer ? writtenOut(answer) : "",
    "answered-on": formatNumeric(solarHijriOf(dayNumber(tehranDay(new Date(last.at))))),
    unit: names.unit(holder(state)).name.fa,
  };
  return fieldsOf(partnerIn(snapshot, partner) ?? {}).map((one) => ({ ...one, value: values[one.field] }));
}

/**
 * The answer as one text: the answer to each point, the reasons, and the organisation to which the matter was
 * transferred (R5, R10).
 */
const writtenOut = ({ points, reasoning, transferredTo }: Answer): string =>
  [
    ...points.map(({ raised, answer }) => `${raised}\n${answer}`),
    reasoning,
    ...(transferredTo === undefined ? [] : [transferredTo]),
  ].join("\n\n");
