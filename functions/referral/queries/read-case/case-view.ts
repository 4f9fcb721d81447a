import type * as z from "zod/mini";
import type { caseView } from "../../../../shared/contracts/staff/cases.ts";

export type CaseView = z.output<typeof caseView>;
