/** Notices with a one-time code: an applicant who does not get one asks again. */
const withCode: readonly string[] = ["one-time-code", "receipt-code"];

export const carriesCode = (template: string): boolean => withCode.includes(template);
