import { defined } from "../../../../shared/defined.ts";
import { markOf } from "../../access/names.ts";
import type { CaseState } from "../../case/case-state.ts";
import { fieldsOfResult } from "../open-results/fields-of-result.ts";
import type { CaseView } from "./case-view.ts";
import type { Reading } from "./reading.ts";

/** C8: what the partner system that it came from is to hear of it, and what of that is there. */
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
