import type { Problem } from "../../../shared/handler/problem.ts";
import type { PageRequest } from "../../../shared/handler/request.ts";
import { renderPage, StaffProblemPage } from "../../../web/staff/pages.ts";
import type { StaffFrame } from "../../../web/staff/props.ts";

const nobody: StaffFrame["organisation"] = {
  name: { fa: "پیگیر", en: "Peygir" },
  address: { fa: "", en: "" },
  phone: "",
};

/** Any problem as a page. It asks nothing of anybody, for it may be shown when everything is away. */
export function staffProblemPage(assetBase: string) {
  return ({ status, title, detail, incident }: Problem, { language, csrf }: PageRequest): string => {
    const frame: StaffFrame = { language, csrf, assetBase, path: "/staff", organisation: nobody };
    return renderPage(StaffProblemPage({ ...frame, status, title, detail, reference: incident }));
  };
}
