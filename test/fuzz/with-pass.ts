/** Operations that use the pass of an applicant identified just before. */
export const withPass: readonly string[] = [
  ...["show-applicants-request", "list-likely-duplicates", "rate-for-applicant", "contact-applicant"],
  ...["act-for-applicant", "print-receipt", "send-receipt-code", "take-walk-in", "ask-meeting-for-applicant"],
];
