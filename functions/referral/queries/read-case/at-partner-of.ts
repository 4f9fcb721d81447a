import { defined } from "../../../../shared/defined.ts";
import { markOf } from "../../access/names.ts";
import type { CaseState } from "../../case/case-state.ts";
import { fieldsOfResult } from "../open-results/fields-of-result.ts";
import type { CaseView } from "./case-view.ts";
import type { Reading } from "./reading.ts";

/** The results for the partner system from which the request came, and which of these the partner has (C8). */
export async function atPartnerOf(
  reading: Reading,
  code: string,
  state: CaseState,
): Promise<Pick<CaseView, "atPartner">> {
  const { results } = state;
  if (!results) return {};
  const { names } = reading;
  return {
    atPartner: {
      results: results.map(({ what, at, entered, known }) => ({
        ...{ what, at },
        ...(entered && { entered: markOf(entered, names) }),
        ...defined({ known }),
      })),
      fields: await fieldsOfResult(reading, code, state),
    },
  };
}
