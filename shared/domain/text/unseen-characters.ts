/**
 * Characters that nobody sees and that change how the text beside them is read: control characters, marks of direction
 * such as U+202E, and other formatting characters. Line breaks, tabs, the half-space of Persian (U+200C) and the joiner
 * of emoji (U+200D) do not count.
 */
const unseen = /(?![\n\r\t\u200c\u200d])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;

/** Returns the first such character as `U+202E`; undefined when the text has none. */
export function unseenCharacterIn(text: string): string | undefined {
  const [found] = unseen.exec(text) ?? [];
  return found && `U+${(found.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}
