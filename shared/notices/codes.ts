/** Notices that carry a one-time code: the applicant waits for it with the phone in hand, and asks again where none arrives. */
const withCode: readonly string[] = ["one-time-code", "receipt-code"];

export const carriesCode = (template: string): boolean => withCode.includes(template);
