/** The settings with which an operator imports requests of an earlier system (P8). */
export const importingSettings = [
  "JOURNAL_TABLE",
  "DOCUMENTS_TABLE",
  "KEYS_TABLE",
  "DIRECTORY_TABLE",
  "QUARANTINE_URL",
  "QUARANTINE_BUCKET",
  "INVOKE_IDENTITY_FOR_INTAKE",
] as const;
