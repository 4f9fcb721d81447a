/** The acts of a clerk in an applicant's name (C6). */
export const deskActs = [
  "identified",
  "registered",
  "added",
  "replied",
  "withdrawn",
  "objected",
  "rated",
  "consented",
  "consent-taken-back",
  "news-chosen",
  "authority-seen",
  "receipt-printed",
  "pin-printed",
  "contacted",
  "meeting-asked",
  "arrived",
] as const;
