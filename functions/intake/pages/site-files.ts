/** What browsers and search engines ask of a site besides its pages. */

import { file, type Reply, redirect } from "../../../shared/handler/http/reply.ts";
import { layoutWords } from "../../../web/design/layout.text.ts";
import type { PageDeps } from "./frame.ts";

/** They change with the directory at most: a browser and CloudFront's viewers may keep them for a day. */
const forADay = { headers: { "Cache-Control": "public, max-age=86400" } } as const;

/** Pages of one applicant or of staff; search engines may read all others. */
const personal = [
  "/api/",
  "/desk",
  "/my",
  "/request",
  "/receipt",
  "/track/one-time-code",
  "/register/",
  "/join/",
];

/** GET `/robots.txt`: a prefix per line (RFC 9309). */
export const robots = (): Reply =>
  file(
    "text/plain",
    ["User-agent: *", ...personal.map((path) => `Disallow: ${path}`), ""].join("\n"),
    forADay,
  );

/** GET `/favicon.ico`, for browsers that do not read the page's own `link`. */
export const favicon = ({ assetBase }: Pick<PageDeps, "assetBase">): Reply =>
  redirect(`${assetBase}/favicon.ico`, forADay);

/** GET `/manifest.webmanifest` (W3C Web Application Manifest): in Persian, for a browser asks without cookies. */
export async function manifest({
  directory,
  assetBase,
}: Pick<PageDeps, "directory" | "assetBase">): Promise<Reply> {
  const { organisation } = (await directory.recent()).snapshot;
  const text = layoutWords.fa;
  const icon = (name: string, size: number, purpose: "any" | "maskable") => ({
    ...{ src: `${assetBase}/${name}.png`, sizes: `${size}x${size}`, type: "image/png", purpose },
  });
  return file(
    "application/manifest+json",
    JSON.stringify({
      ...{ id: "/", start_url: "/", scope: "/", lang: "fa", dir: "rtl", display: "minimal-ui" },
      name: `${text.product} | ${organisation.name.fa}`,
      short_name: text.product,
      ...{ theme_color: "#0b4f54", background_color: "#faf7f1" },
      icons: [
        icon("icon-192", 192, "any"),
        icon("icon-512", 512, "any"),
        icon("icon-maskable-512", 512, "maskable"),
      ],
    }),
    forADay,
  );
}
