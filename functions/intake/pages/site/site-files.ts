/** The files for browsers and search engines, such as `/robots.txt`. */

import type { Snapshot } from "../../../../shared/directory/snapshot.ts";
import { file, type Refused, type Reply, redirect, refuse } from "../../../../shared/handler/http/reply.ts";
import type { PageRequest } from "../../../../shared/handler/http/request.ts";
import { layoutWords } from "../../../../web/design/layout.text.ts";
import type { PageDeps } from "../frame.ts";
import { brandOf } from "./brand.ts";
import { photosIn } from "./photos.ts";

/** Browsers and CloudFront may cache the files for a day, since they change only with the directory. */
const forADay = { headers: { "Cache-Control": "public, max-age=86400" } } as const;

/** The paths of an applicant's or the staff's pages, closed to search engines. */
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

/** GET `/robots.txt`: one closed path prefix per line (RFC 9309). */
export const robots = (): Reply =>
  file(
    "text/plain",
    ["User-agent: *", ...personal.map((path) => `Disallow: ${path}`), ""].join("\n"),
    forADay,
  );

/** The days for which a fetched `security.txt` is valid; RFC 9116 recommends less than a year. */
const validDays = 90;

/**
 * GET `/.well-known/security.txt` (RFC 9116): where to report a weakness of this installation. Refused: `not-found` while
 * the organisation names no contact.
 */
export async function securityTxt(
  { directory, now }: Pick<PageDeps, "directory" | "now">,
  { publicUrl }: Pick<PageRequest, "publicUrl">,
): Promise<Reply | Refused> {
  const { securityContact } = (await directory.recent()).snapshot.organisation;
  if (securityContact === undefined) return refuse("not-found");
  const expires = new Date(now().getTime() + validDays * 86_400_000).toISOString();
  const lines = [
    `Contact: ${uriOf(securityContact)}`,
    `Expires: ${expires.slice(0, 10)}T00:00:00Z`,
    "Preferred-Languages: fa, en",
    `Canonical: ${publicUrl}/.well-known/security.txt`,
  ];
  return file("text/plain", [...lines, ""].join("\n"), forADay);
}

/** Returns the URI of a contact: an `https` address is one already. */
function uriOf(contact: string): string {
  if (contact.startsWith("https:")) return contact;
  return contact.startsWith("+") ? `tel:${contact}` : `mailto:${contact}`;
}

/** GET `/favicon.ico`, for browsers that ignore the page's own `link` to the icon. */
export const favicon = ({ assetBase }: Pick<PageDeps, "assetBase">): Reply =>
  redirect(`${assetBase}/favicon.ico`, forADay);

/** GET `/manifest.webmanifest` (W3C Web Application Manifest). In Persian, since browsers ask for it without cookies. */
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
 * GET `/brand/<hash>.css`, `.svg` or `.png`: the organisation's look; `.jpg`: an official's photo. The name is a hash of the content, so browsers may
 * cache the file for ever. An address from before the last publication redirects to the newest file. Refused: `not-found`
 * where the organisation has neither colours nor a logo of its own, and for a photo that the directory no longer has.
 */
export async function brandFile(
  { directory }: Pick<PageDeps, "directory">,
  { params }: Pick<PageRequest, "params">,
): Promise<Reply | Refused> {
  const [name = "", type = ""] = (params["file"] ?? "").split(".");
  const { snapshot } = await directory.recent();
  return type === "jpg" ? photoNamed(snapshot, `${name}.jpg`) : newest(snapshot.organisation, name, type);
}

/** A removed photo is not replaced by another one, which would show another person. */
function photoNamed(snapshot: Snapshot, name: string): Reply | Refused {
  const found = photosIn(snapshot).find((photo) => photo.name === name);
  if (!found) return refuse("not-found");
  return file("image/jpeg", found.content, { headers: forEver, base64: true });
}

/** The name of a file in `/brand` is a hash of its content. */
const forEver = { "Cache-Control": "public, max-age=31536000, immutable" } as const;

function newest(organisation: Snapshot["organisation"], name: string, type: string): Reply | Refused {
  const found = brandOf(organisation).files.find((each) => each.name.endsWith(`.${type}`));
  if (!/^[0-9a-f]{16}$/.test(name) || !found) return refuse("not-found");
  if (found.name !== `${name}.${type}`) return redirect(`/brand/${found.name}`);
  return file(found.type, found.content, { headers: forEver, base64: found.type === "image/png" });
}
