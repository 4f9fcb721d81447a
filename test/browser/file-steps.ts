/** Helps tests of citizens' files in browsers: makes files, chooses a file in a form, and slows or stops the connection. */
import type { Page } from "playwright-core";
import { comment, exif, jpeg } from "../attachments/files.ts";
import type { Room, Seat } from "./desk-seat.ts";

/**
 * A JPEG of a megabyte, large enough that its upload shows progress. Its metadata has the place where the photo was taken.
 */
export const photo = jpeg({ with: [exif(6), ...new Array<Buffer>(16).fill(comment("x".repeat(65_000)))] });
export const disguised = Buffer.from("<!doctype html><script>alert(1)</script>");

/** Opens a phone with JavaScript that has the session of `page`, if given. */
export async function withScripts(room: Pick<Room, "window">, page?: Page): Promise<Seat> {
  const seat = await room.window();
  await seat.page.setViewportSize({ width: 360, height: 740 });
  if (page) await seat.page.context().addCookies(await page.context().cookies());
  return seat;
}

export const choose = (page: Page, ...files: readonly Buffer[]): Promise<void> =>
  page
    .getByLabel("عکس یا سند")
    .setInputFiles(files.map((buffer, n) => ({ name: `${n + 1}.jpg`, mimeType: "image/jpeg", buffer })));

/** @returns a function that sets the page's upload speed in bytes a second; -1 means no limit. */
export async function wire(page: Page) {
  const session = await page.context().newCDPSession(page);
  await session.send("Network.enable");
  return (uploadThroughput: number) =>
    session.send("Network.emulateNetworkConditions", {
      ...{ offline: false, latency: 0, downloadThroughput: -1, uploadThroughput },
    });
}

/** Makes uploads hang without an error until the returned function is called. */
export async function stuck(page: Page): Promise<() => Promise<void>> {
  const isFile = (url: URL) => url.pathname.includes("quarantine");
  await page.route(isFile, () => {});
  return () => page.unroute(isFile);
}
