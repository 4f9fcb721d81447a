/**
 * The counter's name in the window of `seconds` that contains `at`, and the end of that window (epoch
 * seconds).
 */
export function windowOf(
  name: string,
  seconds: number,
  at: Date,
): { readonly name: string; readonly ends: number } {
  const index = Math.floor(at.getTime() / 1_000 / seconds);
  return { name: `${name}/${seconds}-${index}`, ends: (index + 1) * seconds };
}
