/**
 * The notices that contain a one-time code. An applicant who does not receive such a notice asks for another
 * code.
 */
const withCode: readonly string[] = ["one-time-code", "receipt-code"];

export const carriesCode = (template: string): boolean => withCode.includes(template);
