/** The key of an uploaded file in the quarantine bucket; it names request and attachment. */

export const quarantineKey = (code: string, attachment: number): string => `intake/${code}/${attachment}`;

/** Undefined when the key is not of this form. */
export function attachmentAt(
  key: string,
): { readonly code: string; readonly attachment: number } | undefined {
  const [, code, number] = /^intake\/(\d{12})\/([1-9]\d?)$/.exec(key) ?? [];
  return code === undefined || number === undefined ? undefined : { code, attachment: Number(number) };
}
