/**
 * `npm run preview`: shows samples of the citizens' pages and of the desk's parts until Ctrl-C.
 * `PREVIEW_PORT` chooses the port.
 */
import { PortTaken } from "../local/stack/ports.ts";
import { type PreviewSite, startPreview } from "./preview/preview-site.ts";

const port = Number(process.env["PREVIEW_PORT"] || 5174);

try {
  const site = await startPreview(port);
  console.log(
    `\n  ${site.origin}      sample pages, in Persian\n  ${site.origin}/en   in English\n\nCtrl-C stops.`,
  );
  stopOnSignal(site);
} catch (error) {
  if (!(error instanceof PortTaken)) throw error;
  console.error(`${error.message}. Choose another one: PREVIEW_PORT=9090 npm run preview`);
  process.exitCode = 1;
}

function stopOnSignal(site: PreviewSite): void {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, () => void site.stop());
}
