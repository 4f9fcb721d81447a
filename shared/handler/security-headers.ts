/** The security headers of every response, as OWASP's Secure Headers Project recommends them. */

import type { Headers } from "./reply.ts";

const always: Headers = {
  "Strict-Transport-Security": "max-age=31536000; includeSubDomains",
  "X-Content-Type-Options": "nosniff",
  "X-Frame-Options": "DENY",
  "Referrer-Policy": "same-origin",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
};

const forData: Headers = { "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'" };

/**
 * Pages load styles, fonts, pictures and scripts of ours and nothing else, run nothing inline, and post to us alone; those that
 * send files, also to where these go.
 */
export const pageHeaders = (sendsTo?: string): Headers => {
  const ours = ["'self'", ...(sendsTo === undefined ? [] : [sendsTo])].join(" ");
  return {
    ...always,
    "Content-Security-Policy": [
      "default-src 'none'",
      "style-src 'self'",
      "font-src 'self'",
      "img-src 'self'",
      "script-src 'self'",
      `connect-src ${ours}`,
      `form-action ${ours}`,
      "base-uri 'none'",
      "frame-ancestors 'none'",
    ].join("; "),
  };
};

/** By what is answered: data, or a page. */
export const securityHeaders = {
  data: { ...always, ...forData },
  pages: pageHeaders(),
} as const;
