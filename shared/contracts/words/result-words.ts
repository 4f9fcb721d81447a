/** The fields that a partner's form for results may have (C8). */
export const resultFields = [
  "external-code",
  "tracking-code",
  "status",
  "outcome",
  "answer",
  "answered-on",
  "unit",
] as const;

export type ResultField = (typeof resultFields)[number];
