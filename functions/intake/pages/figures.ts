/** The public page of figures, and the same figures as CSV and JSON (I2). */

import type { FiguresForIntake, PublicFigures } from "../../../shared/figures/for-intake.ts";
import { file, html, type Refused, type Reply, refuse } from "../../../shared/handler/http/reply.ts";
import type { PageRequest } from "../../../shared/handler/http/request.ts";
import { FiguresPage, NoFiguresPage } from "../../../web/citizen/figures.tsx";
import { renderPage } from "../../../web/design/render-page.ts";
import { csvOfFigures } from "../http/csv-of-figures.ts";
import { frameOf, type PageDeps } from "./frame.ts";

export interface FiguresPageDeps extends Pick<PageDeps, "directory" | "assetBase"> {
  readonly figures: FiguresForIntake;
}

const isMonth = (text: string | undefined): text is string => /^1[34]\d{2}-(0[1-9]|1[0-2])$/.test(text ?? "");

/** GET: `?month=1405-08`; an invalid month shows the newest month. */
export async function showFigures(deps: FiguresPageDeps, request: PageRequest): Promise<Reply> {
  const asked = request.query["month"];
  const month = isMonth(asked) ? asked : undefined;
  const [{ snapshot }, figures] = await Promise.all([
    deps.directory.recent(),
    deps.figures.readPublicFigures(month),
  ]);
  const path = month === undefined ? "/figures" : `/figures?month=${month}`;
  const frame = frameOf(deps, request, snapshot, path);
  return html(renderPage("none" in figures ? NoFiguresPage(frame) : FiguresPage({ ...frame, figures })));
}

/** GET `/figures/1405-08.csv`, and `.json`. Refused: `not-found`. */
export async function downloadFigures(
  { figures }: Pick<FiguresPageDeps, "figures">,
  { params }: PageRequest,
): Promise<Reply | Refused> {
  const [month, kind] = (params["file"] ?? "").split(".");
  if (!isMonth(month) || (kind !== "csv" && kind !== "json")) return refuse("not-found");
  const found = await figures.readPublicFigures(month);
  if ("none" in found) return refuse("not-found");
  const headers = { "Content-Disposition": `attachment; filename="figures-${month}.${kind}"` };
  return file(...written(found, kind), { headers });
}

const written = (figures: PublicFigures, kind: "csv" | "json"): readonly [type: string, text: string] =>
  kind === "csv"
    ? ["text/csv", csvOfFigures(figures)]
    : ["application/json", JSON.stringify(figures, null, 2)];
