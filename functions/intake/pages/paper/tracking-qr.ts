import type { PageRequest } from "../../../../shared/handler/http/request.ts";
import type { Qr } from "../../../../web/design/qr-code.ts";
import { trackingAddress } from "../../../../web/design/tracking-address.ts";

/** The QR code of a request's tracking page; undefined where the site has no address. Loads the encoder on demand. */
export async function trackingQr(
  { publicUrl }: Pick<PageRequest, "publicUrl">,
  code: string,
): Promise<Qr | undefined> {
  if (publicUrl === undefined) return undefined;
  const { qrOf } = await import("../../../../web/design/qr-code.ts");
  return qrOf(trackingAddress(publicUrl, code));
}
