/** The operations for which a clerk needs a pass, which they get by identifying the applicant. */
export const withPass: readonly string[] = [
  ...["show-applicants-request", "list-likely-duplicates", "rate-for-applicant", "contact-applicant"],
  ...["act-for-applicant", "print-receipt", "send-receipt-code", "take-walk-in", "ask-meeting-for-applicant"],
];
