/** Notices that carry a one-time code: an applicant who gets none asks again. */
const withCode: readonly string[] = ["one-time-code", "receipt-code"];

export const carriesCode = (template: string): boolean => withCode.includes(template);
