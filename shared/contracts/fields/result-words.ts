/** The possible fields of a partner's form of results (C8). */
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
