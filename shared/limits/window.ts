/**
 * The name of a counter in the window of length `seconds` that contains `at`, and the end of this window in
 * seconds since 1970.
 */
export function windowOf(
  name: string,
  seconds: number,
  at: Date,
): { readonly name: string; readonly ends: number } {
  const index = Math.floor(at.getTime() / 1_000 / seconds);
  return { name: `${name}/${seconds}-${index}`, ends: (index + 1) * seconds };
}
