/**
 * The secret of our account with a vendor. The secret is stored outside the code, so that it can be replaced,
 * and is read when it is needed.
 */

/**
 * Reads the secret.
 * @throws SecretUnread when it cannot be read and is not cached
 */
export type Secret = () => Promise<string>;

/** The error when a secret cannot be read; it is thrown before anything is sent to the vendor. */
export class SecretUnread extends Error {
  override readonly name = "SecretUnread";
}

const fiveMinutes = 5 * 60_000;

/**
 * Caches a secret for five minutes, so that a replaced secret is used without a new release. When reading
 * fails, the cached secret stays in use.
 * @param now the time in milliseconds
 */
export function rememberedSecret(read: () => Promise<string>, now: () => number = Date.now): Secret {
  let known: { readonly value: string; readonly until: number } | undefined;
  return async () => {
    if (known && now() < known.until) return known.value;
    try {
      const value = await read();
      known = { value, until: now() + fiveMinutes };
    } catch (cause) {
      if (!known) throw new SecretUnread("A vendor's secret cannot be read", { cause });
    }
    return known.value;
  };
}
