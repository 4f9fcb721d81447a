/** Addresses that stand on paper. */

/**
 * The address that a receipt's QR code holds. The code stands behind `#`: a browser sends that part to nobody, so it is in no log
 * on the way, and the page's script puts it into its field ([ADR 0060](../../docs/adr/0060-a-qr-code-holds-the-tracking-code.md)).
 */
export const trackingAddress = (site: string, code: string): string => `${site}/track#${code}`;

/** As people write an address: without `https://` and what stands behind `#`. */
export const withoutScheme = (address: string): string => address.replace(/^https?:\/\/|#.*$/g, "");
