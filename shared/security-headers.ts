/**
 * The security headers of every response, as OWASP's Secure Headers Project recommends them. The functions set them on what they
 * answer, and CloudFront on what comes from the bucket (`infra/constructs/distribution.ts`): the desk and the assets.
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

/** Origins besides our own, that scripts of a page speak to, and that its forms are sent to. */
export interface OtherOrigins {
  readonly connects?: readonly string[];
  readonly forms?: readonly string[];
}

/** Pages load styles, fonts, pictures and scripts of ours and nothing else, run nothing inline, and stand in nobody's frame. */
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

/** By what is answered: data, or a page. */
export const securityHeaders = {
  data: { ...always, ...forData } satisfies Headers,
  pages: pageHeaders() satisfies Headers,
} as const;
