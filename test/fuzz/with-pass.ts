/** What takes the pass of somebody identified a moment ago. */
export const withPass: readonly string[] = [
  ...["show-applicants-request", "list-likely-duplicates", "rate-for-applicant", "contact-applicant"],
  ...["act-for-applicant", "print-receipt", "send-receipt-code", "take-walk-in", "ask-meeting-for-applicant"],
];
