/** Matches texts with wildcards, as IAM, EventBridge and CloudFront do. */

export const escapeRegExp = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");

const compiled = new Map<string, RegExp>();

/** Whether a text matches a pattern in which `*` stands for any characters and `?` for one. */
export function like(pattern: string, text: string, flags: "" | "i" = ""): boolean {
  const key = `${flags}/${pattern}`;
  const known = compiled.get(key);
  if (known) return known.test(text);
  const source = escapeRegExp(pattern).replaceAll("\\*", "[^]*").replaceAll("\\?", "[^]");
  const made = new RegExp(`^${source}$`, flags);
  compiled.set(key, made);
  return made.test(text);
}
