/** Addresses for print. */

/**
 * The address in a receipt's QR code. The tracking code comes after `#`, which browsers never send, so no server's log
 * holds it. The tracking page's script puts the code into the field ([ADR
 * 0060](../../docs/adr/0060-a-qr-code-holds-the-tracking-code.md)).
 */
export const trackingAddress = (site: string, code: string): string => `${site}/track#${code}`;

/** An address as people write it: without `https://`, and without `#` and the text after it. */
export const withoutScheme = (address: string): string => address.replace(/^https?:\/\/|#.*$/g, "");
