/** Notices that carry a one-time code: an applicant who waits for one in vain asks again. */
const withCode: readonly string[] = ["one-time-code", "receipt-code"];

export const carriesCode = (template: string): boolean => withCode.includes(template);
