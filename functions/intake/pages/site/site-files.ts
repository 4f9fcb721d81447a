/** The files for browsers and search engines beside the pages. */

import type { Snapshot } from "../../../../shared/directory/snapshot.ts";
import { file, type Refused, type Reply, redirect, refuse } from "../../../../shared/handler/http/reply.ts";
import type { PageRequest } from "../../../../shared/handler/http/request.ts";
import { layoutWords } from "../../../../web/design/layout.text.ts";
import type { PageDeps } from "../frame.ts";
import { brandOf } from "./brand.ts";

/** They change at most with the directory, so browsers and CloudFront may cache them for a day. */
const forADay = { headers: { "Cache-Control": "public, max-age=86400" } } as const;

/** The pages of one applicant or of staff; search engines may read all others. */
const personal = [
  "/api/",
  "/desk",
  "/my",
  "/request",
  "/receipt",
  "/track/one-time-code",
  "/register/",
  "/join/",
  "/stay-open",
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

/** GET `/manifest.webmanifest` (W3C Web Application Manifest): in Persian, since browsers ask for it without cookies. */
export async function manifest({
  directory,
  assetBase,
}: Pick<PageDeps, "directory" | "assetBase">): Promise<Reply> {
  const { organisation } = (await directory.recent()).snapshot;
  const text = layoutWords.fa;
  const theme = brandOf(organisation).shown?.theme?.light ?? "#0b4f54";
  const icon = (name: string, size: number, purpose: "any" | "maskable") => ({
    ...{ src: `${assetBase}/${name}.png`, sizes: `${size}x${size}`, type: "image/png", purpose },
  });
  return file(
    "application/manifest+json",
    JSON.stringify({
      ...{ id: "/", start_url: "/", scope: "/", lang: "fa", dir: "rtl", display: "minimal-ui" },
      name: `${text.product} | ${organisation.name.fa}`,
      short_name: text.product,
      ...{ theme_color: theme, background_color: "#faf7f1" },
      icons: [
        icon("icon-192", 192, "any"),
        icon("icon-512", 512, "any"),
        icon("icon-maskable-512", 512, "maskable"),
      ],
    }),
    forADay,
  );
}

/**
 * GET `/brand/<hash>.css`, `.svg` or `.png`: the organisation's look, named by its content and so cached for ever. A page
 * from before the last publication is led to the newest. Refused: `not-found` where the organisation has none.
 */
export async function brandFile(
  { directory }: Pick<PageDeps, "directory">,
  { params }: Pick<PageRequest, "params">,
): Promise<Reply | Refused> {
  const [name = "", type = ""] = (params["file"] ?? "").split(".");
  const { organisation } = (await directory.recent()).snapshot;
  return newest(organisation, name, type);
}

function newest(organisation: Snapshot["organisation"], name: string, type: string): Reply | Refused {
  const found = brandOf(organisation).files.find((each) => each.name.endsWith(`.${type}`));
  if (!/^[0-9a-f]{16}$/.test(name) || !found) return refuse("not-found");
  if (found.name !== `${name}.${type}`) return redirect(`/brand/${found.name}`);
  const headers = { "Cache-Control": "public, max-age=31536000, immutable" };
  return file(found.type, found.content, { headers, base64: found.type === "image/png" });
}
