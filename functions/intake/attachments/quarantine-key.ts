/** The key of an uploaded file in the quarantine bucket, with the request's code and the file's number. */

export const quarantineKey = (code: string, attachment: number): string => `intake/${code}/${attachment}`;

/** Returns the request's code and the file's number in a key; undefined for any other key. */
export function attachmentAt(
  key: string,
): { readonly code: string; readonly attachment: number } | undefined {
  const [, code, number] = /^intake\/(\d{12})\/([1-9]\d?)$/.exec(key) ?? [];
  return code === undefined || number === undefined ? undefined : { code, attachment: Number(number) };
}
