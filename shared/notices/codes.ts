/**
 * The notices that contain a one-time code. An applicant who does not receive such a notice requests a new
 * code, so clerks need not telephone the applicant.
 */
const withCode: readonly string[] = ["one-time-code", "receipt-code"];

export const carriesCode = (template: string): boolean => withCode.includes(template);
