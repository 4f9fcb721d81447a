/** The shape of what this service's facts fold into: one for all kinds of its journal, which are read as one (`views-of-all.ts`). */
export const shape = 10;
