/** Whether the bytes begin like a PDF (ISO 32000-1, 7.5.2). */
export const isPdf = (bytes: Buffer): boolean => /^%PDF-[12]\.\d/.test(bytes.toString("latin1", 0, 8));
