/** The small test organisation, with reports without identity (C3) and an outcome “not completed”. */

import type { Report } from "../../shared/contracts/public/reports.ts";
import type { Snapshot } from "../../shared/directory/snapshot.ts";
import { organisation } from "./organisation.ts";

const both = (fa: string, en: string) => ({ fa, en });

export const reportKind: Snapshot["kinds"][number] = {
  key: "report-without-identity",
  name: both("گزارش بدون نام", "Report without identity"),
  sentence: both("نام نمی‌دهم و منتظر نتیجه نیستم", "I give no name and do not wait for a result"),
  onWeb: true,
  fourEyes: true,
  asksWho: true,
  withoutIdentity: true,
};

export const withReports: Snapshot = {
  ...organisation,
  kinds: [...organisation.kinds, reportKind],
  outcomes: [
    ...organisation.outcomes,
    { key: "not-completed", name: both("کامل نشد", "Not completed"), refusal: true, incomplete: true },
  ],
};

export const report: Report = {
  kind: reportKind.key,
  subject: "price",
  description: "در انبار خیابان نمونه روغن را پنهان کرده‌اند.",
};
