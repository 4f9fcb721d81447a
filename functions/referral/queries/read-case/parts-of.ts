import { defined } from "../../../../shared/defined.ts";
import { partNumber, requestOf } from "../../../../shared/domain/cases/case-id.ts";
import type { Names } from "../../access/names.ts";
import type { CaseState } from "../../case/case-state.ts";
import type { CaseView } from "./case-view.ts";

/** For one part of a divided case, the part's number and request; for a divided case, its parts (R6). */
export function partsOf(id: string, { parts }: CaseState, names: Names): Pick<CaseView, "part" | "parts"> {
  const number = partNumber(id);
  return {
    ...(number > 0 && { part: { number, of: requestOf(id) } }),
    ...(parts.length > 0 && {
      parts: parts.map(({ case: code, unit, points, answeredAt }) => ({
        case: code,
        number: partNumber(code),
        unit: names.unit(unit),
        points: [...points],
        ...defined({ answeredAt }),
      })),
    }),
  };
}
