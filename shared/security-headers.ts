/**
 * The security headers of every response, as OWASP's Secure Headers Project recommends them. Lambdas set them
 * on their responses. CloudFront (`infra/constructs/distribution.ts`) sets them on files from the bucket: the
 * desk and the assets.
 */

type Headers = Readonly<Record<string, string>>;

const always = {
  "Strict-Transport-Security": "max-age=31536000; includeSubDomains",
  "X-Content-Type-Options": "nosniff",
  "X-Frame-Options": "DENY",
  "Referrer-Policy": "same-origin",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
} as const;

/** `base-uri`, `form-action` and `frame-ancestors` do not fall back to `default-src`. */
const forData = {
  "Content-Security-Policy":
    "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
} as const;

/** Other origins that the scripts of a page may call, and to which its forms may be posted. */
export interface OtherOrigins {
  readonly connects?: readonly string[];
  readonly forms?: readonly string[];
}

/**
 * The headers of a page. They allow styles, fonts, pictures and scripts from our own origin only, no inline
 * code, and no framing by other pages.
 */
export const pageHeaders = ({ connects = [], forms = [] }: OtherOrigins = {}) => ({
  ...always,
  "Content-Security-Policy": [
    "default-src 'none'",
    "style-src 'self'",
    "font-src 'self'",
    "img-src 'self'",
    "manifest-src 'self'",
    "script-src 'self'",
    ["connect-src 'self'", ...connects].join(" "),
    ["form-action 'self'", ...forms].join(" "),
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join("; "),
});

/** The headers for each kind of response: data, or a page. */
export const securityHeaders = {
  data: { ...always, ...forData } satisfies Headers,
  pages: pageHeaders() satisfies Headers,
} as const;
