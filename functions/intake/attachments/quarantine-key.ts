/** Where the file of an attachment arrives: its place in the quarantine says which request and which attachment. */

export const quarantineKey = (code: string, attachment: number): string => `intake/${code}/${attachment}`;

/** Nothing when it is no place of ours. */
export function attachmentAt(
  key: string,
): { readonly code: string; readonly attachment: number } | undefined {
  const [, code, number] = /^intake\/(\d{12})\/([1-9]\d?)$/.exec(key) ?? [];
  return code === undefined || number === undefined ? undefined : { code, attachment: Number(number) };
}
