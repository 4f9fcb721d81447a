/** The page of the commitments that the organisation published for everybody, and the same as CSV and JSON (I6). */

import {
  type CommitmentsForIntake,
  type PublicCommitment,
  type PublicCommitments,
  publicStates,
} from "../../../../shared/commitments/for-intake.ts";
import type { Snapshot } from "../../../../shared/directory/snapshot.ts";
import { file, html, type Refused, type Reply, refuse } from "../../../../shared/handler/http/reply.ts";
import type { PageRequest } from "../../../../shared/handler/http/request.ts";
import { CommitmentsPage } from "../../../../web/citizen/commitments.tsx";
import { renderPage } from "../../../../web/design/render-page.ts";
import { csvOfCommitments } from "../../http/csv-of-commitments.ts";
import { frameOf, type PageDeps } from "../frame.ts";

export interface CommitmentsPageDeps extends Pick<PageDeps, "directory" | "assetBase"> {
  readonly commitments: CommitmentsForIntake;
}

type State = PublicCommitment["state"];

/** Commitments per page, few enough for an old phone to load. */
const pageSize = 40;

interface Chosen {
  readonly year?: number;
  readonly unit?: string;
  readonly state?: State;
}

/** GET: `?year=1405&unit=roads&state=late&page=2`. An invalid value counts as absent. */
export async function showCommitments(deps: CommitmentsPageDeps, request: PageRequest): Promise<Reply> {
  const { query } = request;
  const asked = yearIn(query["year"]);
  const [{ snapshot }, found] = await Promise.all([
    deps.directory.recent(),
    deps.commitments.listPublished(asked),
  ]);
  const { year, items, before, after, more } = found;
  const units = unitsIn(items);
  const unit = units.find(({ key }) => key === query["unit"])?.key;
  const state = publicStates.find((each) => each === query["state"]);
  const chosen = {
    ...(asked !== undefined && { year: asked }),
    ...(unit !== undefined && { unit }),
    ...(state && { state }),
  };
  const ofUnit = items.filter((item) => unit === undefined || item.unit?.key === unit);
  const listed = ofUnit.filter((item) => state === undefined || item.state === state);
  const page = pageIn(query["page"], listed.length);
  const first = (page - 1) * pageSize;
  return html(
    renderPage(
      CommitmentsPage({
        ...frameOf(deps, request, snapshot, addressOf(chosen, page)),
        ...{ year, units, chosen, counts: countsOf(ofUnit) },
        items: listed.slice(first, first + pageSize),
        years: {
          ...(before && { before: addressOf({ year: year - 1 }) }),
          ...(after && { after: addressOf({ year: year + 1 }) }),
        },
        pages: {
          ...(page > 1 && { before: addressOf(chosen, page - 1) }),
          ...(first + pageSize < listed.length && { next: addressOf(chosen, page + 1) }),
        },
        ...(more && { more }),
      }),
    ),
  );
}

/** GET `/commitments/1405.csv`, and `.json`. Refused: `not-found`. */
export async function downloadCommitments(
  { directory, commitments }: Pick<CommitmentsPageDeps, "directory" | "commitments">,
  { params }: PageRequest,
): Promise<Reply | Refused> {
  const [name, kind] = (params["file"] ?? "").split(".");
  const year = yearIn(name);
  if (year === undefined || (kind !== "csv" && kind !== "json")) return refuse("not-found");
  const [{ snapshot }, found] = await Promise.all([directory.recent(), commitments.listPublished(year)]);
  const headers = { "Content-Disposition": `attachment; filename="commitments-${year}.${kind}"` };
  return file(...written(found, kind, snapshot), { headers });
}

function written(
  found: PublicCommitments,
  kind: "csv" | "json",
  { organisation }: Pick<Snapshot, "organisation">,
): readonly [type: string, text: string] {
  const { year, items, more } = found;
  if (kind === "csv") return ["text/csv", csvOfCommitments(items, organisation.name.fa)];
  const all = { year, counts: countsOf(items), ...(more && { more }), items };
  return ["application/json", JSON.stringify(all, null, 2)];
}

const countsOf = (items: readonly PublicCommitment[]): Readonly<Record<State, number>> => ({
  open: items.filter(({ state }) => state === "open").length,
  late: items.filter(({ state }) => state === "late").length,
  kept: items.filter(({ state }) => state === "kept").length,
});

/** The units that the commitments name, each once. */
const unitsIn = (items: readonly PublicCommitment[]): readonly NonNullable<PublicCommitment["unit"]>[] => [
  ...new Map(items.flatMap(({ unit }) => (unit ? [[unit.key, unit] as const] : []))).values(),
];

const yearIn = (text: string | undefined): number | undefined =>
  /^1[34]\d{2}$/.test(text ?? "") ? Number(text) : undefined;

/** The number of the requested page; 1 when it is invalid. */
function pageIn(asked: string | undefined, items: number): number {
  const page = /^\d{1,4}$/.test(asked ?? "") ? Number(asked) : 1;
  return page >= 1 && (page - 1) * pageSize < items ? page : 1;
}

function addressOf(chosen: Chosen, page = 1): string {
  const query = new URLSearchParams({
    ...(chosen.year !== undefined && { year: String(chosen.year) }),
    ...(chosen.unit !== undefined && { unit: chosen.unit }),
    ...(chosen.state && { state: chosen.state }),
    ...(page > 1 && { page: String(page) }),
  }).toString();
  return query === "" ? "/commitments" : `/commitments?${query}`;
}
