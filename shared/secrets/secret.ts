/** The secret of our account with a vendor: stored where it can be exchanged, and read when needed. */

/** @throws SecretUnread when it cannot be read, and was not read before */
export type Secret = () => Promise<string>;

/** Thrown before anything was sent to the vendor. */
export class SecretUnread extends Error {
  override readonly name = "SecretUnread";
}

const fiveMinutes = 5 * 60_000;

/**
 * Caches a secret for five minutes, so that an exchanged one is used without a new release. When reading
 * fails, the cached one stays in use.
 * @param now milliseconds
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
