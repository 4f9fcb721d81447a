/** Addresses for print. */

/**
 * The address in a receipt's QR code. The tracking code comes after `#`, which browsers never send, so no log on the way
 * holds it; the page's script puts it into its field ([ADR 0060](../../docs/adr/0060-a-qr-code-holds-the-tracking-code.md)).
 */
export const trackingAddress = (site: string, code: string): string => `${site}/track#${code}`;

/** An address as people write it: without `https://` and without the part after `#`. */
export const withoutScheme = (address: string): string => address.replace(/^https?:\/\/|#.*$/g, "");
