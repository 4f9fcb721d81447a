import type * as z from "zod/mini";
import type { caseView } from "../../../../shared/contracts/staff/cases.ts";

/** A case as staff see it. */
export type CaseView = z.output<typeof caseView>;
