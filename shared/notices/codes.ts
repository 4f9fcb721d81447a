/**
 * The notices that contain a one-time code. When one does not arrive, the applicant asks for another code.
 */
const withCode: readonly string[] = ["one-time-code", "receipt-code"];

export const carriesCode = (template: string): boolean => withCode.includes(template);
