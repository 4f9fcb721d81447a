/**
 * The notices that contain a one-time code. An applicant who does not receive such a notice requests a new
 * code, so the notice is not in the call list.
 */
const withCode: readonly string[] = ["one-time-code", "receipt-code"];

export const carriesCode = (template: string): boolean => withCode.includes(template);
