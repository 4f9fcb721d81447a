/**
 * The security headers of every response, as OWASP's Secure Headers Project recommends them. The functions
 * set them on their responses, and CloudFront on those from the bucket (`infra/constructs/distribution.ts`):
 * the desk and the assets.
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

const forData = { "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'" } as const;

/** Other origins that scripts of a page may call, and to which its forms may be sent. */
export interface OtherOrigins {
  readonly connects?: readonly string[];
  readonly forms?: readonly string[];
}

/**
 * Pages load styles, fonts, pictures and scripts from our own origin only, run nothing inline, and cannot be
 * framed.
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

/** By the kind of response: data, or a page. */
export const securityHeaders = {
  data: { ...always, ...forData } satisfies Headers,
  pages: pageHeaders() satisfies Headers,
} as const;
